package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call to AWS: an answer, the knowledge that the region does not have what was asked for, or a
 * failure. A source returns failures; it does not throw them.
 *
 * @param <T> the answer
 */
public sealed interface Outcome<T> {
    /**
     * An answer, which may be an empty list.
     *
     * @param latency the time of one call on the wire, without connection set-up and retries; null where it was not
     *     measured
     */
    record Known<T>(T value, @Nullable Duration latency) implements Outcome<T> {
        public Known {
            requireNonNull(value, "value is null");
            if (latency != null && latency.isNegative()) {
                throw new IllegalArgumentException("latency is negative");
            }
        }
    }

    /** The knowledge that the region does not have what was asked for: Bedrock as a whole, or one model. */
    record NotOffered<T>() implements Outcome<T> {}

    /**
     * A failure.
     *
     * @param cutShort true where the caller's deadline ended the call before its own time, so that the failure tells
     *     nothing about AWS
     */
    record Unknown<T>(Failure failure, boolean cutShort) implements Outcome<T> {
        public Unknown {
            requireNonNull(failure, "failure is null");
        }

        /** Creates the failure of a call that was not cut short. */
        public Unknown(Failure failure) {
            this(failure, false);
        }
    }

    /** Returns an answer whose latency was not measured. */
    static <T> Outcome<T> known(T value) {
        return new Known<>(value, null);
    }

    /** Returns a failure. */
    static <T> Outcome<T> unknown(Reason reason, String message) {
        return new Unknown<>(new Failure(reason, message));
    }

    /**
     * Applies the function for this case and returns its result. A further case would add a parameter, so that every
     * caller had to handle it.
     */
    default <R extends @Nullable Object> R fold(
            Function<Known<T>, R> known, Supplier<R> notOffered, Function<Failure, R> unknown) {
        if (this instanceof Known<T> answer) {
            return known.apply(answer);
        }
        if (this instanceof Unknown<T> nothing) {
            return unknown.apply(nothing.failure());
        }
        return notOffered.get();
    }

    /** Returns the reason why there is no answer; empty for every outcome that is knowledge. */
    default Optional<Failure> whyUnknown() {
        return this instanceof Unknown<T> unknown ? Optional.of(unknown.failure) : Optional.empty();
    }

    /**
     * Returns whether the call ended before AWS could answer it: it was cancelled, or the caller's deadline cut it short.
     * Such an outcome tells nothing about AWS and is never recorded.
     */
    default boolean isInconclusive() {
        return isCancelled() || (this instanceof Unknown<T> unknown && unknown.cutShort);
    }

    /** Returns whether the call was cancelled, which tells nothing about AWS. */
    default boolean isCancelled() {
        return this instanceof Unknown<T> unknown && unknown.failure.reason() == Reason.CANCELLED;
    }
}
