package io.bedrockdiscovery.shell.boot;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened and is to be closed, the last first. Safe for use by many threads. */
final class Closing {
    private final Deque<Runnable> opened = new ArrayDeque<>();

    synchronized void add(Runnable close) {
        opened.push(close);
    }

    /** Closes all, even if some fail to. */
    synchronized void close() {
        RuntimeException failed = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().run();
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
