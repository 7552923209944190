package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FreshnessTest {
    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final Freshness FRESHNESS = Freshness.DEFAULT;

    private final Observation<String> known = Observation.known(List.of(), SEEN);
    private final Observation<String> failed = Observation.of(Outcome.unknown(Reason.OTHER, "it failed"), SEEN);

    @Test
    void answer_isFreshForADay() {
        assertThat(FRESHNESS.isFresh(known, SEEN)).isTrue();
        assertThat(FRESHNESS.isFresh(known, before(Duration.ofHours(24)))).isTrue();
        assertThat(FRESHNESS.isFresh(known, after(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void failure_isFreshForFiveMinutes() {
        assertThat(FRESHNESS.isFresh(failed, before(Duration.ofMinutes(5)))).isTrue();
        assertThat(FRESHNESS.isFresh(failed, after(Duration.ofMinutes(5)))).isFalse();
    }

    @Test
    void cancelledCall_isNeverFresh() {
        Observation<String> cancelled = Observation.failed(new Failure(Reason.CANCELLED, "cancelled"), SEEN);

        assertThat(FRESHNESS.isFresh(cancelled, SEEN)).isFalse();
        assertThat(FRESHNESS.isFresh(known.and(cancelled), SEEN)).isTrue();
        assertThat(FRESHNESS.isFresh(
                        Observation.<String>known(List.of(), SEEN.minus(MOMENT)).and(cancelled), SEEN))
                .isFalse();
    }

    @Test
    void failureAfterAnAnswer_decides() {
        Observation<String> both =
                Observation.known(List.of("a"), SEEN.minusSeconds(1)).and(failed);
        assertThat(FRESHNESS.isFresh(both, before(Duration.ofMinutes(5)))).isTrue();
        assertThat(FRESHNESS.isFresh(both, after(Duration.ofMinutes(5)))).isFalse();
    }

    @Test
    void observationFromTheFuture_isNotFresh() {
        Instant earlier = SEEN.minus(MOMENT);
        assertThat(FRESHNESS.isFresh(known, earlier)).isFalse();
        assertThat(FRESHNESS.isFresh(failed, earlier)).isFalse();
        assertThat(FRESHNESS.isStale(known, earlier)).isTrue();
    }

    @Test
    void none_isNeverFresh() {
        assertThat(FRESHNESS.isFresh(Observation.none(), SEEN)).isFalse();
        assertThat(Freshness.FOREVER.isFresh(Observation.none(), SEEN)).isFalse();
    }

    @Test
    void onlyAnAnswer_canBeStale() {
        assertThat(FRESHNESS.isStale(known, before(Duration.ofHours(24)))).isFalse();
        assertThat(FRESHNESS.isStale(known, after(Duration.ofHours(24)))).isTrue();
        assertThat(FRESHNESS.isStale(failed, SEEN)).isFalse();
        assertThat(FRESHNESS.isStale(Observation.none(), SEEN)).isFalse();
        assertThat(FRESHNESS.isStale(
                        Observation.known(List.of("a"), SEEN.minusSeconds(1)).and(failed), SEEN))
                .isTrue();
    }

    @Test
    void listingWithRegionsNotOptedIn_isFreshForAnHour() {
        Observation<RegionDescription> open = listing(OptInStatus.OPTED_IN);
        Observation<RegionDescription> closed = listing(OptInStatus.NOT_OPTED_IN);
        assertThat(FRESHNESS.isListingFresh(open, before(Duration.ofHours(24)))).isTrue();
        assertThat(FRESHNESS.isListingFresh(open, after(Duration.ofHours(24)))).isFalse();
        assertThat(FRESHNESS.isListingFresh(closed, before(Duration.ofHours(1))))
                .isTrue();
        assertThat(FRESHNESS.isListingFresh(closed, after(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void failedListing_isFreshForFiveMinutes() {
        Observation<RegionDescription> listing = listing(OptInStatus.NOT_OPTED_IN)
                .and(Observation.of(Outcome.unknown(Reason.OTHER, "it failed"), SEEN.plus(Duration.ofHours(2))));
        assertThat(FRESHNESS.isListingFresh(listing, before(Duration.ofMinutes(125))))
                .isTrue();
        assertThat(FRESHNESS.isListingFresh(listing, after(Duration.ofMinutes(125))))
                .isFalse();
    }

    @Test
    void forever_letsNothingAge() {
        assertThat(Freshness.FOREVER.isFresh(known, SEEN.plus(Duration.ofDays(36_500))))
                .isTrue();
        assertThat(Freshness.FOREVER.isStale(known, SEEN.plus(Duration.ofDays(36_500))))
                .isFalse();
    }

    @Test
    void timeThatIsNotPositive_isRefusedByName() {
        Duration hour = Duration.ofHours(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(Duration.ZERO, hour, hour))
                .withMessageContaining("known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(hour, hour.negated(), hour))
                .withMessageContaining("notOptedIn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(hour, hour, Duration.ZERO))
                .withMessageContaining("failed");
    }

    private static Observation<RegionDescription> listing(OptInStatus status) {
        return Observation.known(List.of(new RegionDescription(new Region("af-south-1"), status, List.of())), SEEN);
    }

    private static Instant before(Duration time) {
        return SEEN.plus(time).minus(MOMENT);
    }

    private static Instant after(Duration time) {
        return SEEN.plus(time);
    }
}
