package io.bedrockdiscovery.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        AccessReport report =
                new AccessReport(Partition.AWS, MODEL, observations, Map.of(), Freshness.DEFAULT, SEEN, List.of());

        observations.clear();

        assertThat(report.observations()).containsOnlyKeys(VIRGINIA);
        assertThatThrownBy(() -> report.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static AccessReport report(Observation<ModelAvailability> virginia, Instant asOf) {
        return report(Partition.AWS, MODEL, virginia, Map.of(), asOf);
    }

    private static AccessReport report(
            Partition partition,
            ModelId model,
            Observation<ModelAvailability> virginia,
            Map<AccessGate, Observation<GateSetting>> settings,
            Instant asOf) {
        Map<AccessGate, Map<Region, Observation<GateSetting>>> gates = new TreeMap<>();
        settings.forEach((gate, setting) -> gates.put(gate, Map.of(VIRGINIA, setting)));
        return new AccessReport(
                partition, model, new TreeMap<>(Map.of(VIRGINIA, virginia)), gates, Freshness.DEFAULT, asOf, List.of());
    }

    @Nested
    final class Agreement {
        @ParameterizedTest
        @ValueSource(strings = {"NOT_AVAILABLE", "PENDING"})
        void thatIsMissingAlone_isMadeByTheFirstCall_exceptInGovCloud(String agreement) {
            Observation<ModelAvailability> open = available(agreement, "AUTHORIZED");

            assertThat(report(open, SEEN).accessibility(VIRGINIA)).isEqualTo(Accessibility.FIRST_CALL_SUBSCRIBES);
            assertThat(report(Partition.GOVCLOUD, MODEL, open, Map.of(), SEEN).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.NOT_ACCESSIBLE);
        }

        @Test
        void thatIsMissingWithoutAuthorization_isARefusal() {
            assertThat(report(available("NOT_AVAILABLE", "NOT_AUTHORIZED"), SEEN)
                            .accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.NOT_ACCESSIBLE);
            assertThat(report(available("PENDING", null), SEEN).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.UNKNOWN);
        }

        private Observation<ModelAvailability> available(String agreement, @Nullable String authorization) {
            return Observation.known(
                    List.of(new ModelAvailability(agreement, authorization, "AVAILABLE", "AVAILABLE")), SEEN);
        }
    }

    @Nested
    final class Gates {
        private static final ModelId FABLE = new ModelId("anthropic.claude-fable-5");
        private static final ModelId OPUS = new ModelId("anthropic.claude-opus-4-7");
        private static final Observation<GateSetting> SUBMITTED =
                Observation.known(List.of(GateSetting.SUBMITTED), SEEN);
        private static final Observation<GateSetting> DENIED =
                Observation.failed(new Failure(Reason.ACCESS_DENIED, "not allowed"), SEEN);

        @ParameterizedTest
        @CsvSource({
            "none, NOT_ACCESSIBLE, refuses",
            "default, NOT_ACCESSIBLE, refuses",
            "inherit, NOT_ACCESSIBLE, refuses",
            "provider_data_share, ACCESSIBLE, passes",
            "aws_review, ACCESSIBLE, passes",
            "yet_to_come, UNKNOWN, unknown"
        })
        void retentionMode_decidesForAModelThatNeedsOne(String mode, Accessibility verdict, String state) {
            AccessReport report = anthropic(FABLE, mode(mode), SUBMITTED);

            assertThat(report.accessibility(VIRGINIA)).isEqualTo(verdict);
            assertThat(report.gates(VIRGINIA).get(0).state().word()).isEqualTo(state);
            assertThat(report.gates(VIRGINIA).get(0).detail()).startsWith("mode " + mode);
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "default", "inherit", "provider_data_share"})
        void retentionMode_passesForAnyOtherModel(String mode) {
            assertThat(anthropic(OPUS, mode(mode), SUBMITTED).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.ACCESSIBLE);
        }

        @Test
        void gateThatCannotBeAsked_makesOnlyUnknownWhatHangsOnIt() {
            assertThat(anthropic(FABLE, DENIED, SUBMITTED).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.UNKNOWN);
            assertThat(anthropic(OPUS, DENIED, SUBMITTED).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.ACCESSIBLE);
            assertThat(anthropic(OPUS, mode("default"), DENIED).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.UNKNOWN);
            assertThat(anthropic(OPUS, mode("default"), DENIED).gateFailure(VIRGINIA))
                    .map(Failure::reason)
                    .contains(Reason.ACCESS_DENIED);
        }

        @Test
        void regionWithoutTheOperation_leavesTheVerdict() {
            AccessReport report = anthropic(FABLE, Observation.notOffered(SEEN), Observation.notOffered(SEEN));

            assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
            assertThat(report.gates(VIRGINIA))
                    .extracting(gate -> gate.state().word())
                    .containsExactly("unknown", "unknown");
            assertThat(report.notCovered())
                    .startsWith(
                            "the gate data-retention in us-east-1, which cannot be asked for it",
                            "the gate use-case-form in us-east-1, which cannot be asked for it");
        }

        @Test
        void formThatIsMissing_refusesModelsOfAnthropicOnly() {
            Observation<GateSetting> missing = Observation.known(List.of(GateSetting.NOT_SUBMITTED), SEEN);

            assertThat(anthropic(OPUS, mode("default"), missing).accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.NOT_ACCESSIBLE);
            AccessReport nova = anthropic(MODEL, mode("default"), missing);
            assertThat(nova.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
            assertThat(nova.gates(VIRGINIA)).hasSize(1);
        }

        @Test
        void oldSettingThatDecides_isStale() {
            Instant later = SEEN.plus(Duration.ofHours(23));
            AccessReport report = report(
                    Partition.AWS,
                    FABLE,
                    Observation.known(ACCESSIBLE.items(), later),
                    Map.of(AccessGate.DATA_RETENTION, mode("aws_review"), AccessGate.USE_CASE_FORM, SUBMITTED),
                    later.plus(Duration.ofHours(2)));

            assertThat(report.isStale(VIRGINIA)).isTrue();
        }

        @Test
        void conditionsThatAwsCannotBeAskedAbout_areNamed() {
            assertThat(anthropic(OPUS, DENIED, DENIED).notCovered())
                    .anyMatch(line -> line.contains("contact AWS Sales"))
                    .anyMatch(line -> line.contains("Marketplace"))
                    .anyMatch(line -> line.contains("quotas"));
            assertThat(report(ACCESSIBLE, SEEN).notCovered()).noneMatch(line -> line.contains("Marketplace"));
        }

        private static Observation<GateSetting> mode(String mode) {
            return Observation.known(List.of(new GateSetting(mode)), SEEN);
        }

        private static AccessReport anthropic(
                ModelId model, Observation<GateSetting> retention, Observation<GateSetting> form) {
            return report(
                    Partition.AWS,
                    model,
                    ACCESSIBLE,
                    Map.of(AccessGate.DATA_RETENTION, retention, AccessGate.USE_CASE_FORM, form),
                    SEEN);
        }
    }
}
