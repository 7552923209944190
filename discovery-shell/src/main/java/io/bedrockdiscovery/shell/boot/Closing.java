package io.bedrockdiscovery.shell.boot;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened and is to be closed, the last first. Safe for use by many threads. */
final class Closing {
    private final Deque<Runnable> opened = new ArrayDeque<>();

    synchronized void add(Runnable close) {
        opened.push(close);
    }

    synchronized void close() {
        while (!opened.isEmpty()) {
            opened.pop().run();
        }
    }
}
