package io.bedrockdiscovery.domain.fanout;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.Cancellation;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks several regions the same question side by side, and gives every region an outcome. */
public final class RegionTasks {
    /** Longer than any real chain of causes; ends a cyclic one. */
    private static final int MAX_DEPTH = 20;

    private RegionTasks() {}

    /**
     * Asks every region. Blocks until all have answered, the limit has passed or the thread is interrupted; an
     * interrupt stays set.
     *
     * @param context the circumstances of the calls; the limit of the run is the time that it leaves
     * @param question called once for each region, from several threads at once
     * @return an outcome for each region: its own, or {@code cancelled} or {@code timed-out} where it has not answered
     */
    public static <T> SortedMap<Region, Outcome<T>> ask(
            RegionFanOut fanOut,
            Collection<Region> regions,
            CallContext context,
            BiFunction<Region, CallContext, Outcome<T>> question) {
        return askAll(fanOut, regions, region -> region, context, question);
    }

    /**
     * Asks several questions of every region side by side. Blocks until all have an answer, the limit has passed or the
     * thread is interrupted; an interrupt stays set.
     *
     * @param keys the questions
     * @param region tells the region that a question is for
     * @param context the circumstances of the calls; the limit of the run is the time that it leaves
     * @param question called once for each key, from several threads at once
     * @return an outcome for each key: its own, or {@code cancelled} or {@code timed-out} where it has no answer
     */
    public static <K extends Comparable<K>, T> SortedMap<K, Outcome<T>> askAll(
            RegionFanOut fanOut,
            Collection<K> keys,
            Function<K, Region> region,
            CallContext context,
            BiFunction<K, CallContext, Outcome<T>> question) {
        if (keys.isEmpty()) {
            return Collections.emptySortedMap();
        }
        Duration limit = context.timeLeft();
        Map<K, Outcome<T>> answers = new ConcurrentHashMap<>();
        try (RegionFanOut.Run run = fanOut.start(null, limit)) {
            for (K key : keys) {
                run.submit(region.apply(key), () -> answers.put(key, guarded(() -> question.apply(key, context))));
            }
            RegionFanOut.End end = run.await();
            Outcome<T> unfinished = new Outcome.Unknown<>(unfinished(end, limit), end == RegionFanOut.End.TIME_UP);
            SortedMap<K, Outcome<T>> all = new TreeMap<>(answers);
            if (end != RegionFanOut.End.DONE) {
                // A call that the run cut off reports a cancellation; the reason for the cut is the one to report.
                all.values().removeIf(Outcome::isCancelled);
            }
            keys.forEach(key -> all.putIfAbsent(key, unfinished));
            return all;
        }
    }

    /**
     * Returns the outcome of a source's call; an exception, which is a bug of the source, becomes a failure, unless it
     * reports a cancellation.
     */
    public static <T> Outcome<T> guarded(Supplier<Outcome<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | LinkageError e) {
            if (Thread.currentThread().isInterrupted() || Cancellation.isReportedBy(e)) {
                return Outcome.unknown(Reason.CANCELLED, "the call was cancelled");
            }
            return Outcome.unknown(Reason.OTHER, "the source failed: " + described(e));
        } catch (OutOfMemoryError e) {
            // What the call held is free again, so the others go on.
            return Outcome.unknown(Reason.OTHER, textOf(e));
        }
    }

    /** Returns what has failed, in words for users, and the remedy where the system lacks something. */
    static String textOf(Throwable failure) {
        if (!(failure instanceof OutOfMemoryError)) {
            return described(failure);
        }
        return String.valueOf(failure.getMessage()).contains("native thread")
                ? "the limit of processes and threads is reached; raise it (ulimit -u, or the pids limit of"
                        + " the container), or lower the concurrency"
                : "the memory of this process is too small for the answer; give it more, or lower the" + " concurrency";
    }

    /** Returns the class and text of an exception, and those of its cause at the root where there is one. */
    private static String described(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        return root == failure ? failure.toString() : failure + ", caused by " + root;
    }

    /** Returns a duration in seconds for users, such as {@code 0.5}. */
    public static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** Returns two digits of a limit, of which the preparations of the run have already taken a little. */
    private static Duration rounded(Duration limit) {
        BigDecimal nanos = new BigDecimal(limit.toNanos()).round(new MathContext(2));
        return Duration.ofNanos(nanos.longValue());
    }

    private static Failure unfinished(RegionFanOut.End end, Duration limit) {
        return switch (end) {
            case CANCELLED -> new Failure(Reason.CANCELLED, "cancelled before the region answered");
            case DONE -> new Failure(Reason.OTHER, "the call ended without an answer");
            case TIME_UP -> new Failure(Reason.TIMED_OUT, "no answer within " + seconds(rounded(limit)) + " s");
        };
    }
}
