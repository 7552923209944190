package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one call to a source: the time it may take and the account it is made for. A source ends its
 * call within the time that is left, or soon after its thread is interrupted. Immutable and safe for use by many
 * threads.
 */
public final class CallContext {
    /** A limit longer than this could overflow the clock, and makes no difference. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final LongSupplier nanoTime;
    private final long deadline;
    private final @Nullable String account;
    private final CallPause pause;

    private CallContext(LongSupplier nanoTime, long deadline, @Nullable String account, CallPause pause) {
        this.nanoTime = nanoTime;
        this.deadline = deadline;
        this.account = account;
        this.pause = pause;
    }

    /**
     * Returns a context whose deadline is {@code limit} from now, by {@link System#nanoTime}.
     *
     * @param limit the time; a limit that is zero or negative has passed already
     */
    public static CallContext within(Duration limit) {
        return within(limit, System::nanoTime);
    }

    /**
     * Returns a context whose deadline is {@code limit} from now, by another clock than the system's.
     *
     * @param nanoTime a monotonic clock in nanoseconds, such as a virtual one in a simulation; safe for use by many
     *     threads
     */
    public static CallContext within(Duration limit, LongSupplier nanoTime) {
        requireNonNull(limit, "limit is null");
        Duration positive = limit.isNegative() ? Duration.ZERO : limit;
        Duration bounded = positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
        return new CallContext(nanoTime, nanoTime.getAsLong() + bounded.toNanos(), null, CallPause.NONE);
    }

    /** Returns a context whose deadline is so far away that it makes no difference. */
    public static CallContext unlimited() {
        return within(LONGEST);
    }

    /**
     * Returns this context for calls that are made for an account.
     *
     * @param id the twelve-digit account id
     */
    public CallContext withAccount(String id) {
        return new CallContext(nanoTime, deadline, requireNonNull(id, "id is null"), pause);
    }

    /** Returns this context for calls that let others call while they wait before they are repeated. */
    public CallContext withPause(CallPause other) {
        return new CallContext(nanoTime, deadline, account, requireNonNull(other, "other is null"));
    }

    /** Returns the time left until the deadline; zero once it has passed, never negative. */
    public Duration timeLeft() {
        long left = deadline - nanoTime.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** Returns the hook to call before waiting for a retry; calling it is optional. */
    public CallPause pause() {
        return pause;
    }

    /** Returns the account that the call is made for; empty while it is not known. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }
}
