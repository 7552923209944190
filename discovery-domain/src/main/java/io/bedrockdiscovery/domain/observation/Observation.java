package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An observation of one answer of AWS: the last known good, and the failure since then, if any. An answer is a list;
 * one that consists of a single fact, such as a model's availability, is a list of one.
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
     * @param items the list, in AWS's order; possibly empty
     * @param offered false where the region does not have what was asked for; then {@code items} is empty
     * @param observedAt the time of the answer
     */
    public record Known<T>(List<T> items, boolean offered, Instant observedAt) {
        public Known {
            items = List.copyOf(items);
            requireNonNull(observedAt, "observedAt is null");
        }
    }

    /**
     * A failed try.
     *
     * @param observedAt the time of the failure
     */
    public record Failed(Failure failure, Instant observedAt) {
        public Failed {
            requireNonNull(failure, "failure is null");
            requireNonNull(observedAt, "observedAt is null");
        }
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation<?> that
                && Objects.equals(known, that.known)
                && Objects.equals(failed, that.failed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(known, failed);
    }

    /** Returns the observation of something that was never asked. */
    public static <T> Observation<T> none() {
        return new Observation<>(null, null);
    }

    /** Returns the observation of an answer. */
    public static <T> Observation<T> known(List<T> items, Instant observedAt) {
        return new Observation<>(new Known<>(items, true, observedAt), null);
    }

    /** Returns the observation that the region does not have what was asked for. */
    public static <T> Observation<T> notOffered(Instant observedAt) {
        return new Observation<>(new Known<>(List.of(), false, observedAt), null);
    }

    /** Returns the observation of a failure. */
    public static <T> Observation<T> failed(Failure failure, Instant observedAt) {
        return new Observation<>(null, new Failed(failure, observedAt));
    }

    /** Returns the observation of one outcome whose answer is a list. */
    public static <T> Observation<T> of(Outcome<List<T>> outcome, Instant observedAt) {
        return outcome.fold(
                known -> known(known.value(), observedAt),
                () -> notOffered(observedAt),
                failure -> failed(failure, observedAt));
    }

    /** Returns the observation of one outcome whose answer is a single fact. */
    public static <T> Observation<T> ofFact(Outcome<T> outcome, Instant observedAt) {
        return outcome.fold(
                known -> known(List.of(known.value()), observedAt),
                () -> notOffered(observedAt),
                failure -> failed(failure, observedAt));
    }

    /**
     * Merges this observation with another one of the same answer, in any order: the later answer stands, and
     * a failure stands only if no answer came after it.
     */
    public Observation<T> and(Observation<T> other) {
        Known<T> answer = later(known, other.known);
        Failed failure = later(failed, other.failed);
        boolean overtaken =
                answer != null && failure != null && !failure.observedAt().isAfter(answer.observedAt());
        return new Observation<>(answer, overtaken ? null : failure);
    }

    /**
     * Merges this observation with what was learnt since, as {@link #and(Observation)} does. What this one has dated after
     * {@code now} was dated by a clock that was ahead, and is older than anything that was learnt.
     */
    public Observation<T> and(Observation<T> learnt, Instant now) {
        return learnt.wasAsked() ? upTo(now).and(learnt).after(this) : this;
    }

    /**
     * Merges this observation with another one of the same answer, in any order, as {@link #and(Observation)} does.
     * What either has dated after {@code now} was dated by a clock that was ahead, and is older than the rest.
     */
    Observation<T> merge(Observation<T> other, Instant now) {
        return upTo(now).and(other.upTo(now)).after(and(other));
    }

    /**
     * Returns this observation after an earlier one of the same answer, whatever their times: an answer replaces what
     * was before it.
     */
    public Observation<T> after(Observation<T> earlier) {
        return known != null ? this : new Observation<>(earlier.known, failed != null ? failed : earlier.failed);
    }

    /** Returns this observation without what is dated later than {@code time}. */
    public Observation<T> upTo(Instant time) {
        return new Observation<>(
                known == null || known.observedAt().isAfter(time) ? null : known,
                failed == null || failed.observedAt().isAfter(time) ? null : failed);
    }

    /** Returns this observation with the items that meet a condition only. */
    public Observation<T> keeping(Predicate<T> condition) {
        if (known == null) {
            return this;
        }
        List<T> kept = known.items().stream().filter(condition).toList();
        return new Observation<>(new Known<>(kept, known.offered(), known.observedAt()), failed);
    }

    /** Returns this observation without a cancelled try, which tells nothing about AWS. */
    public Observation<T> withoutCancelled() {
        return failed != null && failed.failure().reason() == Reason.CANCELLED ? new Observation<>(known, null) : this;
    }

    /** Returns whether the last try succeeded. */
    public boolean isKnown() {
        return known != null && failed == null;
    }

    /** Returns whether there was any try. */
    public boolean wasAsked() {
        return known != null || failed != null;
    }

    /** Returns whether there is a last known good, however old and whatever failed since. */
    public boolean hasAnswer() {
        return known != null;
    }

    /** Returns whether the last try found that the region does not have what was asked for. */
    public boolean isNotOffered() {
        return known != null && failed == null && !known.offered();
    }

    /**
     * Returns the items of the last known good; empty where there never was one. {@link #hasAnswer} distinguishes that
     * from an empty list.
     */
    public List<T> items() {
        return known == null ? List.of() : known.items();
    }

    /** Returns the time of the last known good; empty where there never was one. */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(known).map(Known::observedAt);
    }

    /** Returns the times of the last known good and of the failure since, as far as there are these. */
    public Stream<Instant> times() {
        return Stream.concat(observedAt().stream(), Optional.ofNullable(failed).map(Failed::observedAt).stream());
    }

    /** Returns the failure of the last try; empty where the last try succeeded, or there was none. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failed).map(Failed::failure);
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
