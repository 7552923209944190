package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last learnt of the access to a model in a region: an answer or a failure.
 *
 * @param axes null where the last try failed
 * @param failure null where the last try succeeded
 */
public record AccessObservation(
        @Nullable AccessAxes axes, @Nullable Failure failure, Instant observedAt) {
    public AccessObservation {
        requireNonNull(observedAt, "observedAt is null");
        if ((axes == null) == (failure == null)) {
            throw new IllegalArgumentException("either axes or failure is given");
        }
    }

    /** What one outcome at one time says. */
    public static AccessObservation of(Outcome<AccessAxes> outcome, Instant at) {
        return outcome.fold(
                known -> new AccessObservation(known.value(), null, at),
                () -> new AccessObservation(new AccessAxes(null, null, null, "NOT_AVAILABLE"), null, at),
                failure -> new AccessObservation(null, failure, at));
    }

    /** What it comes to. */
    public AccessVerdict verdict() {
        return axes == null ? AccessVerdict.UNKNOWN : axes.verdict();
    }
}
