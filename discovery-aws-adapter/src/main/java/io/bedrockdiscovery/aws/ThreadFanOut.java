package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs on threads that are made when they are needed, outlive a run for a moment, and never keep the JVM alive. Work that
 * throws has ended like other work: what it threw goes to the log, and neither to its run nor to standard error.
 */
final class ThreadFanOut implements RegionFanOut, AutoCloseable {
    /** The calls that a scan makes in a region. */
    static final int ABREAST = 3;

    private static final Duration WARM = Duration.ofSeconds(10);

    private final int concurrency;
    private final ThreadPoolExecutor threads;
    private final Set<FanOutRun> running = ConcurrentHashMap.newKeySet();

    ThreadFanOut(int concurrency) {
        this.concurrency = requirePositive(concurrency);
        // The runs bound the threads; a bound here would let one run hold up another.
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                WARM.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("bedrock-discovery"));
    }

    @Override
    public Run start(@Nullable Integer regionsAtOnce, Duration limit) {
        int lanes = regionsAtOnce == null ? concurrency : requirePositive(regionsAtOnce);
        FanOutRun run = new FanOutRun(new RegionLanes(lanes, ABREAST), threads, deadline(limit), running::remove);
        running.add(run);
        if (threads.isShutdown()) {
            run.cancel();
        }
        return run;
    }

    /** Cancels what runs. */
    @Override
    public void close() {
        threads.shutdown();
        List.copyOf(running).forEach(FanOutRun::cancel);
        List<Runnable> unused = threads.shutdownNow();
    }

    private static long deadline(Duration limit) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
        return System.nanoTime() + (limit.compareTo(longest) < 0 ? limit : longest).toNanos();
    }

    private static int requirePositive(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency);
        }
        return concurrency;
    }
}
