package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a question to the outside ended: with an answer, with the knowledge that the service is not offered there, or
 * without knowledge. A source returns failures; it does not throw them.
 *
 * @param <T> the answer
 */
public sealed interface Outcome<T> {
    /**
     * An answer, which may be an empty list.
     *
     * @param latency the time of one call on the wire, connection set-up and retries left out; null where nothing was
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

    /** The region has no such service, which is knowledge. */
    record NotOffered<T>() implements Outcome<T> {}

    /** Nothing was learnt. */
    record Unknown<T>(Failure failure) implements Outcome<T> {
        public Unknown {
            requireNonNull(failure, "failure is null");
        }
    }

    /** An answer without a measured latency. */
    static <T> Outcome<T> known(T value) {
        return new Known<>(value, null);
    }

    /** Nothing learnt, for this reason. */
    static <T> Outcome<T> unknown(Reason reason, String message) {
        return new Unknown<>(new Failure(reason, message));
    }

    /** One function for each case, so that a further case does not compile until everybody has thought of it. */
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
}
