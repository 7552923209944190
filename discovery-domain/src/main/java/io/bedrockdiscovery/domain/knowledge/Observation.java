package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one list: the last answer that can be relied on, and the failure since then, if any.
 *
 * @param known the last known good; null where there never was one
 * @param failed the failure of the last try; null where the last try succeeded, or there was none
 * @param <T> an element of the list
 */
public record Observation<T>(
        @Nullable Known<T> known, @Nullable Failed failed) {
    /**
     * An answer.
     *
     * @param items in AWS's order, possibly empty
     * @param offered false where the region does not have the service at all; then {@code items} is empty
     */
    public record Known<T>(List<T> items, boolean offered, Instant observedAt) {
        public Known {
            items = List.copyOf(items);
            requireNonNull(observedAt, "observedAt is null");
        }
    }

    /** A failed try. */
    public record Failed(Failure failure, Instant observedAt) {
        public Failed {
            requireNonNull(failure, "failure is null");
            requireNonNull(observedAt, "observedAt is null");
        }
    }

    /** Nobody has asked. */
    public static <T> Observation<T> none() {
        return new Observation<>(null, null);
    }

    /** An answer at a time. */
    public static <T> Observation<T> known(List<T> items, Instant observedAt) {
        return new Observation<>(new Known<>(items, true, observedAt), null);
    }

    /** What one outcome at one time says by itself. */
    public static <T> Observation<T> of(Outcome<List<T>> outcome, Instant observedAt) {
        return outcome.fold(
                known -> known(known.value(), observedAt),
                () -> new Observation<>(new Known<>(List.of(), false, observedAt), null),
                failure -> new Observation<>(null, new Failed(failure, observedAt)));
    }

    /**
     * This with what another observation of the same list adds, whichever is the later: the later answer stands, and a
     * failure stands only if no answer came after it.
     */
    public Observation<T> and(Observation<T> other) {
        Known<T> answer = later(known, other.known);
        Failed failure = later(failed, other.failed);
        boolean overtaken =
                answer != null && failure != null && !failure.observedAt().isAfter(answer.observedAt());
        return new Observation<>(answer, overtaken ? null : failure);
    }

    /** The same observation with some of its items alone. */
    public Observation<T> keeping(Predicate<T> condition) {
        if (known == null) {
            return this;
        }
        List<T> kept = known.items().stream().filter(condition).toList();
        return new Observation<>(new Known<>(kept, known.offered(), known.observedAt()), failed);
    }

    /** Whether the last try succeeded. */
    public boolean isKnown() {
        return known != null && failed == null;
    }

    /** Whether there was any try. */
    public boolean wasAsked() {
        return known != null || failed != null;
    }

    /** Whether the last answer says that the region does not have the service. */
    public boolean isNotOffered() {
        return known != null && failed == null && !known.offered();
    }

    /** The last known good, empty where there never was one; see {@link #known()} to tell that from an empty list. */
    public List<T> items() {
        return known == null ? List.of() : known.items();
    }

    /** When the last known good was seen; null where there never was one. */
    public @Nullable Instant observedAt() {
        return known == null ? null : known.observedAt();
    }

    private static <T> @Nullable Known<T> later(@Nullable Known<T> a, @Nullable Known<T> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.observedAt().isBefore(a.observedAt()) ? a : b;
    }

    private static @Nullable Failed later(@Nullable Failed a, @Nullable Failed b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.observedAt().isBefore(a.observedAt()) ? a : b;
    }
}
