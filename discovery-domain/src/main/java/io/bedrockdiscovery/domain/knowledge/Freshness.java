package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long knowledge counts as fresh. Reading never renews it.
 *
 * @param known of an answer, an empty one included
 * @param notOptedIn of the knowledge that a region is not opted in
 * @param failed of a failure: for how long the call is not tried again
 */
public record Freshness(Duration known, Duration notOptedIn, Duration failed) {
    /** 24 hours, 1 hour and 5 minutes. */
    public static final Freshness DEFAULT =
            new Freshness(Duration.ofHours(24), Duration.ofHours(1), Duration.ofMinutes(5));

    /** Nothing ever ages, for a world that does not change. */
    public static final Freshness FOREVER =
            new Freshness(Duration.ofDays(365_000), Duration.ofDays(365_000), Duration.ofDays(365_000));

    public Freshness {
        requirePositive(known, "known");
        requirePositive(notOptedIn, "notOptedIn");
        requirePositive(failed, "failed");
    }

    /** Whether EC2 need not be asked for the regions again: sooner where some of them may have been opted in since. */
    public boolean isListingFresh(Observation<RegionDescription> listing, Instant now) {
        Instant seen = listing.observedAt();
        boolean mayChange = listing.items().stream().anyMatch(RegionDescription::isNotOptedIn);
        return isFresh(listing, now)
                && (listing.failed() != null || !mayChange || seen == null || within(notOptedIn, seen, now));
    }

    /**
     * Whether a call need not be made: its last answer, or its failure since then, is fresh. A cancelled call never is:
     * it says nothing about the other side.
     */
    public boolean isFresh(Observation<?> observation, Instant now) {
        Observation.Failed failure = observation.failed();
        if (failure != null) {
            return failure.failure().reason() != Reason.CANCELLED && within(failed, failure.observedAt(), now);
        }
        return isAnswerFresh(observation, now);
    }

    private boolean isAnswerFresh(Observation<?> observation, Instant now) {
        Instant seen = observation.observedAt();
        return seen != null && within(known, seen, now);
    }

    /** Whether there is an answer that can no longer be relied on: failed since, or past its time. */
    public boolean isStale(Observation<?> observation, Instant now) {
        return observation.known() != null && (observation.failed() != null || !isAnswerFresh(observation, now));
    }

    private static boolean within(Duration time, Instant observedAt, Instant now) {
        Duration age = Duration.between(observedAt, now);
        // What claims to come from the future was seen by a clock that went wrong, and nobody knows when.
        return !age.isNegative() && age.compareTo(time) < 0;
    }

    private static void requirePositive(Duration time, String name) {
        requireNonNull(time, name + " is null");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is not positive");
        }
    }
}
