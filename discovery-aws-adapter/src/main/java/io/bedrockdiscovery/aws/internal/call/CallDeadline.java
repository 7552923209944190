package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;

/**
 * The end of a call: the adapter's own limit, or shortly before the caller's deadline if that comes first. Immutable
 * and safe for use by many threads.
 */
final class CallDeadline {
    /**
     * The time that a caller needs to take the outcome before its own deadline; at most a tenth of the time it gives.
     */
    private static final Duration MARGIN = Duration.ofMillis(25);

    private static final int SMALLEST_SHARE = 10;
    private static final Duration WITH_WHOLE_MARGIN = Duration.ofMillis(250);

    private final long start = System.nanoTime();
    private final CallContext context;
    private final Duration limit;
    private final boolean fromCaller;

    private CallDeadline(CallContext context, Duration limit, boolean fromCaller) {
        this.context = context;
        this.limit = limit;
        this.fromCaller = fromCaller;
    }

    /** Returns the deadline of a call that starts now. */
    static CallDeadline of(CallContext context, Duration ownLimit) {
        Duration callers = withoutMargin(context.timeLeft());
        return callers.compareTo(ownLimit) < 0
                ? new CallDeadline(context, callers, true)
                : new CallDeadline(context, ownLimit, false);
    }

    /** Returns the deadline of a call that starts now and has no limit but its caller's. */
    static CallDeadline of(CallContext context) {
        return new CallDeadline(context, withoutMargin(context.timeLeft()), true);
    }

    /** Returns the time left; zero once the deadline has passed, never negative. */
    Duration timeLeft() {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        // The caller's clock may be another one.
        Duration callers = context.timeLeft();
        Duration shorter = callers.compareTo(left) < 0 ? callers : left;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    boolean hasPassed() {
        return timeLeft().isZero();
    }

    /** Returns whether the caller's deadline comes first, so that another caller might have more time. */
    boolean isFromCaller() {
        return fromCaller;
    }

    /** Returns the failure of a call that had not ended by this deadline. */
    Failure failure() {
        return new Failure(
                Reason.TIMED_OUT,
                fromCaller
                        ? "no complete answer before the deadline; allow a longer one"
                        : "no complete answer within " + RegionTasks.seconds(limit) + " s, the limit for one call");
    }

    // Not by Duration.dividedBy(), whose first use takes 10 ms on JDK 25: it loads BigDecimal, which makes tables.
    private static Duration withoutMargin(Duration time) {
        return time.compareTo(WITH_WHOLE_MARGIN) < 0
                ? time.minusNanos(time.toNanos() / SMALLEST_SHARE)
                : time.minus(MARGIN);
    }
}
