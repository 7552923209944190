package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the uncertainty of answers and the lines in which users read it. */
final class UncertaintyTest {
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));
    private static final Instant OLD = NOW.minus(Duration.ofHours(25));
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Failure THROTTLED = new Failure(Reason.THROTTLED, "too many calls");

    private final SortedMap<Region, RegionObservations> regions = new TreeMap<>();
    private Observation<RegionDescription> listing = Observation.known(List.of(), NOW);

    /** Tests answers that depend on the lists of regions. */
    @Nested
    final class Lists {
        @Test
        void catalogueThatIsAllKnown_hasNoUncertainty() {
            answering(DUBLIN, NOW);
            answering(VIRGINIA, EARLIER);

            assertThat(Uncertainty.of(catalog())).isEqualTo(new Uncertainty(List.of(), List.of(), true));
        }

        @Test
        void regionThatFailed_isUnknownWithTheReason() {
            answering(DUBLIN, NOW);
            failing(VIRGINIA, THROTTLED);

            Uncertainty uncertainty = Uncertainty.of(catalog());

            assertThat(uncertainty.isNone()).isFalse();
            assertThat(uncertainty.lines()).containsExactly("unknown: us-east-1: throttled: too many calls");
            assertThat(uncertainty.unknown())
                    .containsExactly(
                            new UnknownCall(VIRGINIA, ListCall.MODELS, THROTTLED),
                            new UnknownCall(VIRGINIA, ListCall.SYSTEM_DEFINED_PROFILES, THROTTLED),
                            new UnknownCall(VIRGINIA, ListCall.APPLICATION_PROFILES, THROTTLED));
        }

        @Test
        void callsThatFailedInTheSameWay_shareALine() {
            failing(DUBLIN, THROTTLED);
            failing(PARIS, THROTTLED);
            calls(VIRGINIA, Observation.failed(THROTTLED, NOW), Observation.known(List.of(), NOW));

            assertThat(Uncertainty.of(catalog()).lines())
                    .containsExactly("unknown: eu-west-1, eu-west-3; us-east-1 (models): throttled: too many calls");
        }

        @Test
        void failuresThatDifferByTheirRegionOnly_shareALine() {
            failing(DUBLIN, new Failure(Reason.UNREACHABLE, "no route to bedrock.eu-west-1.amazonaws.com"));
            failing(PARIS, new Failure(Reason.UNREACHABLE, "no route to bedrock.eu-west-3.amazonaws.com"));
            failing(VIRGINIA, THROTTLED);

            assertThat(Uncertainty.of(catalog()).lines())
                    .containsExactly(
                            "unknown: us-east-1: throttled: too many calls",
                            "unknown: eu-west-1, eu-west-3: unreachable: no route to bedrock.eu-west-1.amazonaws.com");
        }

        @Test
        void callThatWasNeverMade_isUnknown() {
            calls(DUBLIN, Observation.known(List.of(), NOW), Observation.none());

            assertThat(Uncertainty.of(catalog()).lines())
                    .containsExactly(
                            "unknown: eu-west-1 (systemDefinedProfiles, applicationProfiles): not asked: the call"
                                    + " was not made yet");
        }

        @Test
        void answerThatIsTooOld_isStale() {
            answering(DUBLIN, OLD);
            answering(VIRGINIA, NOW);

            Uncertainty uncertainty = Uncertainty.of(catalog());

            assertThat(uncertainty.isNone()).isFalse();
            assertThat(uncertainty.unknown()).isEmpty();
            assertThat(uncertainty.lines()).containsExactly("stale: eu-west-1");
        }

        @Test
        void answerWithAFailureSince_isUnknownAndStale() {
            calls(
                    DUBLIN,
                    Observation.<FoundationModel>known(List.of(), EARLIER).and(Observation.failed(THROTTLED, NOW)),
                    Observation.known(List.of(), NOW));

            assertThat(Uncertainty.of(catalog()).lines())
                    .containsExactly("unknown: eu-west-1 (models): throttled: too many calls", "stale: eu-west-1");
        }

        @Test
        void regionThatIsNotOptedIn_isKnown() {
            listing = Observation.known(
                    List.of(new RegionDescription(new Region("af-south-1"), OptInStatus.NOT_OPTED_IN, List.of())), NOW);

            assertThat(Uncertainty.of(catalog()).isNone()).isTrue();
        }

        @Test
        void answerAboutOneRegion_dependsOnThatRegionOnly() {
            failing(DUBLIN, THROTTLED);
            answering(PARIS, OLD);
            answering(VIRGINIA, NOW);

            assertThat(Uncertainty.about(catalog(), VIRGINIA).isNone()).isTrue();
            assertThat(Uncertainty.about(catalog(), PARIS).lines()).containsExactly("stale: eu-west-3");
            assertThat(Uncertainty.about(catalog(), DUBLIN).lines())
                    .containsExactly("unknown: eu-west-1: throttled: too many calls");
        }

        @Test
        void conditions_chooseTheCallsAndTheRegionsThatMatter() {
            failing(DUBLIN, THROTTLED);
            answering(PARIS, OLD);

            Uncertainty calls = Uncertainty.of(catalog(), call -> call.call() == ListCall.MODELS, any -> false);
            Uncertainty regionsOnly = Uncertainty.of(catalog(), any -> false, PARIS::equals);

            assertThat(calls.lines()).containsExactly("unknown: eu-west-1 (models): throttled: too many calls");
            assertThat(regionsOnly.lines()).containsExactly("stale: eu-west-3");
            assertThat(regionsOnly.unknown()).isEmpty();
        }

        @Test
        void kindsOfCalls_chooseTheListsThatMayBeStale() {
            calls(DUBLIN, Observation.known(List.of(), NOW), Observation.known(List.of(), OLD));
            List<UnknownCall> given = List.of(new UnknownCall(PARIS, ListCall.MODELS, THROTTLED));

            assertThat(Uncertainty.of(catalog(), List.of(), call -> call == ListCall.MODELS)
                            .isNone())
                    .isTrue();
            assertThat(Uncertainty.of(catalog(), given, call -> call != ListCall.MODELS)
                            .lines())
                    .containsExactly("unknown: eu-west-3 (models): throttled: too many calls", "stale: eu-west-1");
        }
    }

    /** Tests answers that depend on the list of regions. */
    @Nested
    final class RegionList {
        @Test
        void listThatWasNeverKnown_makesEveryAnswerUncertain() {
            listing = Observation.none();
            answering(DUBLIN, NOW);

            assertThat(Uncertainty.of(catalog()))
                    .isEqualTo(new Uncertainty(List.of(), List.of("unknown: which regions there are"), false));
            assertThat(Uncertainty.about(catalog(), DUBLIN).isNone()).isFalse();
        }

        @Test
        void listThatFailed_isExplainedByTheScanAndNotAgain() {
            listing = Observation.failed(THROTTLED, NOW);
            answering(DUBLIN, NOW);

            assertThat(Uncertainty.of(catalog())).isEqualTo(new Uncertainty(List.of(), List.of(), false));
        }

        @Test
        void answerThatDependsOnTheListAlone_ignoresTheCallsOfRegions() {
            failing(DUBLIN, THROTTLED);

            assertThat(Uncertainty.ofRegions(catalog())).isEqualTo(new Uncertainty(List.of(), List.of(), true));

            listing = Observation.failed(THROTTLED, NOW);

            assertThat(Uncertainty.ofRegions(catalog()))
                    .isEqualTo(new Uncertainty(List.of(), List.of("unknown: which regions there are"), false));
        }
    }

    @Test
    void unknownCalls_areTheirOwnUncertainty() {
        List<UnknownCall> calls = List.of(new UnknownCall(DUBLIN, ListCall.MODELS, THROTTLED));

        assertThat(Uncertainty.ofCalls(calls))
                .isEqualTo(new Uncertainty(
                        calls, List.of("unknown: eu-west-1 (models): throttled: too many calls"), false));
        assertThat(Uncertainty.ofCalls(List.of())).isEqualTo(new Uncertainty(List.of(), List.of(), true));
    }

    private void answering(Region region, Instant at) {
        calls(region, Observation.known(List.of(), at), Observation.known(List.of(), at));
    }

    private void failing(Region region, Failure failure) {
        calls(region, Observation.failed(failure, NOW), Observation.failed(failure, NOW));
    }

    private void calls(Region region, Observation<FoundationModel> models, Observation<InferenceProfile> profiles) {
        regions.put(region, new RegionObservations(region, models, profiles, profiles));
    }

    private Catalog catalog() {
        return new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT)
                .assemble(
                        Owner.account(Partition.AWS, "111122223333"),
                        new Observations(listing, regions),
                        Latencies.none(),
                        NOW);
    }
}
