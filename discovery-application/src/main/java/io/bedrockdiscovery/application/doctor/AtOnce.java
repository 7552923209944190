package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs pieces of work at once, each in a thread of its own. */
final class AtOnce {
    private AtOnce() {}

    /**
     * Returns the ends of the work in its order; what takes longer than the limit is cancelled.
     *
     * @throws InterruptedException if the caller is interrupted, which interrupts the work as well
     */
    static <T> List<Future<T>> run(List<Callable<T>> work, Duration limit) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("bedrock-discovery-check"));
        try {
            return threads.invokeAll(work, limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            threads.shutdownNow();
        }
    }
}
