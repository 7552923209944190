package io.bedrockdiscovery.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a model in a region. Every part is null where AWS did not send it.
 *
 * @param status the current state
 * @param startOfLifeTime the time of the release
 * @param endOfLifeTime the time from which calls fail
 * @param legacyTime the time from which the model is legacy
 * @param publicExtendedAccessTime the time from which the model costs the extended-access price
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html">Model lifecycle</a>
 */
public record Lifecycle(
        @Nullable LifecycleStatus status,
        @Nullable Instant startOfLifeTime,
        @Nullable Instant endOfLifeTime,
        @Nullable Instant legacyTime,
        @Nullable Instant publicExtendedAccessTime) {
    /** The time before the end of life from which a model counts as ending. */
    public static final Duration NOTICE = Duration.ofDays(90);

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lifecycle that
                && Objects.equals(status, that.status)
                && Objects.equals(startOfLifeTime, that.startOfLifeTime)
                && Objects.equals(endOfLifeTime, that.endOfLifeTime)
                && Objects.equals(legacyTime, that.legacyTime)
                && Objects.equals(publicExtendedAccessTime, that.publicExtendedAccessTime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, startOfLifeTime, endOfLifeTime, legacyTime, publicExtendedAccessTime);
    }

    /** Returns whether the model is legacy, has ended, or ends within {@link #NOTICE}. */
    public boolean isEnding(Instant now) {
        return isEnding(now, NOTICE);
    }

    /** Returns whether the model is legacy, or its end of life is less than {@code notice} after {@code now}. */
    public boolean isEnding(Instant now, Duration notice) {
        return LifecycleStatus.LEGACY.equals(status)
                || (endOfLifeTime != null && endOfLifeTime.isBefore(now.plus(notice)));
    }

    /** Returns whether the end of life has come, so that calls fail. */
    public boolean hasEnded(Instant now) {
        return endOfLifeTime != null && !endOfLifeTime.isAfter(now);
    }

    /** Returns whether the status is ACTIVE; false where AWS sent none. */
    public boolean isActive() {
        return LifecycleStatus.ACTIVE.equals(status);
    }
}
