package io.bedrockdiscovery.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer whose time passes when the test says so. */
final class ManualTimer implements RefreshTimer {
    private record Due(Runnable work, Duration delay) {}

    private final List<Due> waiting = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized Runnable schedule(Runnable work, Duration delay) {
        Due due = new Due(work, delay);
        waiting.add(due);
        notifyAll();
        return () -> take(due);
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Waits until work is scheduled. */
    synchronized void awaitWork() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
    }

    /** Waits until work is scheduled, lets its time come, and returns the delay that it was scheduled with. */
    Duration fire() throws InterruptedException {
        return fire(false);
    }

    /** Lets the time of what was scheduled last come, and returns its delay. */
    Duration fireLast() throws InterruptedException {
        return fire(true);
    }

    private Duration fire(boolean last) throws InterruptedException {
        Due next;
        synchronized (this) {
            awaitWork();
            next = waiting.remove(last ? waiting.size() - 1 : 0);
        }
        next.work().run();
        return next.delay();
    }

    private synchronized void take(Due due) {
        waiting.remove(due);
    }
}
