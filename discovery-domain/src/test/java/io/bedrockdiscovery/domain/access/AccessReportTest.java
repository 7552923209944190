package io.bedrockdiscovery.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
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

/** The verdicts of a report on access, and their staleness. */
final class AccessReportTest {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Observation<ModelAvailability> ACCESSIBLE = Observation.known(
            List.of(new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE")), SEEN);
    private static final Observation<ModelAvailability> FAILED =
            Observation.failed(new Failure(Reason.THROTTLED, "it failed"), SEEN.plusSeconds(1));

    @Test
    void freshAnswer_isTheVerdictAndNotStale() {
        AccessReport report = report(ACCESSIBLE, SEEN.plus(Duration.ofHours(24)).minusNanos(1));

        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(report.isStale(VIRGINIA)).isFalse();
    }

    @Test
    void answerWhoseTimeIsUp_isTheVerdictAndStale() {
        AccessReport report = report(ACCESSIBLE, SEEN.plus(Duration.ofHours(24)));

        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(report.isStale(VIRGINIA)).isTrue();
    }

    @Test
    void answerBeforeAFailure_isTheVerdictAndStale() {
        AccessReport report = report(ACCESSIBLE.and(FAILED), SEEN.plusSeconds(1));

        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(report.isStale(VIRGINIA)).isTrue();
    }

    @Test
    void failureAlone_isUnknownAndNotStale() {
        AccessReport report = report(FAILED, SEEN.plusSeconds(1));

        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.UNKNOWN);
        assertThat(report.isStale(VIRGINIA)).isFalse();
    }

    @Test
    void regionWithoutTheModel_isNotAccessible() {
        assertThat(report(Observation.notOffered(SEEN), SEEN).accessibility(VIRGINIA))
                .isEqualTo(Accessibility.NOT_ACCESSIBLE);
    }

    @Test
    void regionThatWasNotAskedAbout_isUnknownAndNotStale() {
        AccessReport report = report(ACCESSIBLE, SEEN);

        assertThat(report.accessibility(OREGON)).isEqualTo(Accessibility.UNKNOWN);
        assertThat(report.isStale(OREGON)).isFalse();
    }

    @Test
    void report_isIndependentOfItsSource() {
        SortedMap<Region, Observation<ModelAvailability>> observations = new TreeMap<>(Map.of(VIRGINIA, ACCESSIBLE));
        AccessReport report = new AccessReport(MODEL, observations, Freshness.DEFAULT, SEEN, List.of());

        observations.clear();

        assertThat(report.observations()).containsOnlyKeys(VIRGINIA);
        assertThatThrownBy(() -> report.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static AccessReport report(Observation<ModelAvailability> virginia, Instant asOf) {
        return new AccessReport(MODEL, new TreeMap<>(Map.of(VIRGINIA, virginia)), Freshness.DEFAULT, asOf, List.of());
    }
}
