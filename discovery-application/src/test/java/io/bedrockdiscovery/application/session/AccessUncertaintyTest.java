package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests the uncertainty of verdicts on access. */
final class AccessUncertaintyTest {
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));
    private static final Instant OLD = NOW.minus(Duration.ofHours(25));
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Failure THROTTLED = new Failure(Reason.THROTTLED, "too many calls");

    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability REFUSED =
            new ModelAvailability("NOT_AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability UNDECIDED =
            new ModelAvailability("LATER_WORD", "AUTHORIZED", "AVAILABLE", "AVAILABLE");

    private final SortedMap<Region, Observation<ModelAvailability>> verdicts = new TreeMap<>();

    @Test
    void freshVerdicts_haveNoUncertainty() {
        verdicts.put(DUBLIN, Observation.known(List.of(GRANTED), EARLIER));
        verdicts.put(PARIS, Observation.known(List.of(REFUSED), EARLIER));
        verdicts.put(VIRGINIA, Observation.notOffered(EARLIER));

        assertThat(uncertainty()).isEqualTo(new Uncertainty(List.of(), List.of(), true));
    }

    @Test
    void verdictsThatAreNotKnown_areUnknownWithTheReason() {
        verdicts.put(DUBLIN, Observation.failed(THROTTLED, NOW));
        verdicts.put(PARIS, Observation.known(List.of(UNDECIDED), NOW));
        verdicts.put(VIRGINIA, Observation.failed(THROTTLED, NOW));
        verdicts.put(new Region("us-west-2"), Observation.none());

        assertThat(uncertainty().isNone()).isFalse();
        assertThat(uncertainty().lines())
                .containsExactly(
                        "unknown: eu-west-1, us-east-1: throttled: too many calls",
                        "unknown: eu-west-3: AWS's answer neither allows nor refuses the call",
                        "unknown: us-west-2: not asked: the call was not made yet");
    }

    @Test
    void verdictsThatMayNoLongerHold_areStaleWithTheReason() {
        verdicts.put(DUBLIN, Observation.known(List.of(GRANTED), OLD));
        verdicts.put(PARIS, Observation.known(List.of(GRANTED), EARLIER).and(Observation.failed(THROTTLED, NOW)));

        assertThat(uncertainty().isNone()).isFalse();
        assertThat(uncertainty().lines())
                .containsExactly(
                        "stale: eu-west-1: the last answer is too old to rely on",
                        "stale: eu-west-3: throttled: too many calls");
    }

    private Uncertainty uncertainty() {
        return Uncertainty.of(new AccessReport(
                Partition.AWS,
                new ModelId("amazon.nova-pro-v1:0"),
                verdicts,
                Map.of(),
                Freshness.DEFAULT,
                NOW,
                List.of()));
    }
}
