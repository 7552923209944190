package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Duration;
import java.time.Instant;

/**
 * The times for which observations count as fresh. Reading never renews them. All times are positive.
 *
 * @param known the time for which an answer is fresh, an empty one included
 * @param notOptedIn the time for which the fact is fresh that a region is closed to the account: not opted in, or denied
 *     by its organization
 * @param failed the time for which a failed call is not tried again
 */
public record Freshness(Duration known, Duration notOptedIn, Duration failed) {
    /** The default times: 24 hours, 1 hour and 5 minutes. */
    public static final Freshness DEFAULT =
            new Freshness(Duration.ofHours(24), Duration.ofHours(1), Duration.ofMinutes(5));

    /** Times of a thousand years each, for a world that does not change. */
    public static final Freshness FOREVER =
            new Freshness(Duration.ofDays(365_000), Duration.ofDays(365_000), Duration.ofDays(365_000));

    public Freshness {
        requirePositive(known, "known");
        requirePositive(notOptedIn, "notOptedIn");
        requirePositive(failed, "failed");
    }

    /**
     * Returns whether the list of regions is fresh, so that EC2 need not be asked again. A list with regions that are
     * not opted in ages faster, because they may have been opted in since.
     */
    public boolean isListingFresh(Observation<RegionDescription> listing, Instant now) {
        boolean mayChange = listing.items().stream().anyMatch(RegionDescription::isNotOptedIn);
        return isFresh(listing, now)
                && (listing.failed() != null
                        || !mayChange
                        || listing.observedAt()
                                .filter(seen -> within(notOptedIn, seen, now))
                                .isPresent());
    }

    /**
     * Returns whether a call need not be made: its last answer, or its failure since then, is fresh. A cancelled call
     * is never fresh, because it tells nothing about AWS.
     */
    public boolean isFresh(Observation<?> observation, Instant now) {
        Observation.Failed failure = observation.failed();
        if (failure != null) {
            return switch (failure.failure().reason()) {
                case CANCELLED -> false;
                case DENIED_BY_ORGANIZATION -> within(notOptedIn, failure.observedAt(), now);
                default -> within(failed, failure.observedAt(), now);
            };
        }
        return isAnswerFresh(observation, now);
    }

    /** Returns whether there is an answer that may no longer hold: its call failed since, or its time is up. */
    public boolean isStale(Observation<?> observation, Instant now) {
        return observation.hasAnswer() && (observation.failed() != null || !isAnswerFresh(observation, now));
    }

    private boolean isAnswerFresh(Observation<?> observation, Instant now) {
        return observation.observedAt().filter(seen -> within(known, seen, now)).isPresent();
    }

    private static boolean within(Duration time, Instant observedAt, Instant now) {
        Duration age = Duration.between(observedAt, now);
        // An observation from the future was dated by a wrong clock, so its age is not known.
        return !age.isNegative() && age.compareTo(time) < 0;
    }

    private static void requirePositive(Duration time, String name) {
        requireNonNull(time, name + " is null");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is not positive");
        }
    }
}
