package io.bedrockdiscovery.domain.fanout;

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
 * Runs work on threads: a bounded number of regions at once, the list calls of a region side by side. Threads are created
 * on demand, end after ten idle seconds and never keep the JVM alive. An exception of the work is logged by
 * {@link System.Logger}; the work then counts as done. Safe for use by many threads.
 */
public final class ThreadFanOut implements RegionFanOut, AutoCloseable {
    /** The default number of regions at once. */
    public static final int DEFAULT_CONCURRENCY = 40;

    /**
     * The number of calls at once in a region: all the lists of an account's targets, and more than the three of a scan.
     * AWS counts the calls of each operation by themselves, so that calls of several operations do not throttle each
     * other.
     */
    static final int CALLS_PER_REGION = 6;

    private static final Duration WARM = Duration.ofSeconds(10);

    private final int concurrency;
    private final ThreadPoolExecutor threads;
    private final Set<FanOutRun> running = ConcurrentHashMap.newKeySet();

    /** Creates a fan-out of {@value #DEFAULT_CONCURRENCY} regions at once. */
    public ThreadFanOut() {
        this(DEFAULT_CONCURRENCY);
    }

    /**
     * Creates a fan-out.
     *
     * @param concurrency the number of regions at once where a run does not ask for another; at least 1
     * @throws IllegalArgumentException if {@code concurrency} is less than 1
     */
    public ThreadFanOut(int concurrency) {
        this.concurrency = requirePositive(concurrency);
        // Each run bounds its own threads; a bound here would let one run hold up another.
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
        return start(regionsAtOnce == null ? concurrency : requirePositive(regionsAtOnce), null, limit);
    }

    /**
     * Returns a fan-out on these threads whose runs share a bound, such as the runs for many accounts. One run takes at most
     * half of it, so that an account that hangs does not hold up the others; of two runs, the one that started first comes
     * first.
     *
     * @param regionsAtOnce the number of regions that all the runs call at once; null for that of this fan-out
     * @throws IllegalArgumentException if {@code regionsAtOnce} is less than 1
     */
    public RegionFanOut sharing(@Nullable Integer regionsAtOnce) {
        int regions = regionsAtOnce == null ? concurrency : requirePositive(regionsAtOnce);
        SharedLanes lanes = new SharedLanes(regions);
        int most = (regions + 1) / 2;
        return (ofOneRun, limit) -> start(ofOneRun == null ? most : requirePositive(ofOneRun), lanes, limit);
    }

    private Run start(int regions, @Nullable SharedLanes lanes, Duration limit) {
        FanOutRun run = new FanOutRun(regions, CALLS_PER_REGION, lanes, threads, deadline(limit), running::remove);
        running.add(run);
        if (threads.isShutdown()) {
            run.cancel();
        }
        return run;
    }

    /**
     * Cancels all runs and ends the threads. Runs that are started later are cancelled at once. Closing twice does
     * nothing more.
     */
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
            throw new IllegalArgumentException("concurrency is " + concurrency + ", but must be at least 1");
        }
        return concurrency;
    }
}
