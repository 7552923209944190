package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Starts work later, on a thread of its own. Work that is due after the close is dropped. */
interface RefreshTimer extends AutoCloseable {
    /** Starts work after a delay, and returns an action that takes it back. */
    Runnable schedule(Runnable work, Duration delay);

    @Override
    void close();

    /** Returns a timer over one thread, which does not keep the JVM alive. */
    static RefreshTimer onThread() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, new DaemonThreads("bedrock-discovery-refresh-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        return new RefreshTimer() {
            @Override
            public Runnable schedule(Runnable work, Duration delay) {
                Future<?> due = timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
                return () -> due.cancel(false);
            }

            @Override
            public void close() {
                timer.shutdownNow();
            }
        };
    }
}
