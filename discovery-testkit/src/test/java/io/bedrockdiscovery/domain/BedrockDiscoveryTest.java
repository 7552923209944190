package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.latency.LatencyReport;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every question of the entry point, over the small world after one scan. */
final class BedrockDiscoveryTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final BedrockDiscovery discovery = fixture.discovery();

    @BeforeEach
    void refresh() {
        assertThat(discovery.refresh().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    /** Names that mean nothing here; none of them is a mistake of the program that asks. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing-of-that-name", "arn:aws:bedrock", "a:b:c:d", "\u0000"})
    void questions_aboutANameThatMeansNothing_areAnswered(String name) {
        assertThat(discovery.named(name)).isInstanceOf(NameMatch.NotFound.class);
        assertThat(discovery.profile(name)).isEmpty();
        assertThat(discovery.resolve(name, RouteCriteria.ANY).route()).isEmpty();
        assertThat(discovery.routes(name, RouteCriteria.ANY).entries()).isEmpty();
        assertThat(discovery.iamPolicy(name, RouteCriteria.ANY).asDocument()).isEmpty();
        assertThat(discovery.bestRegions(name, RankingCriteria.ANY).best()).isEmpty();
    }

    @Nested
    final class Listing {
        @Test
        void named_findsOneModelOrNone() {
            assertThat(discovery.named("nova-pro")).isEqualTo(new NameMatch.Found(SmallWorld.NOVA_PRO, List.of()));
            assertThat(discovery.named("v1")).isInstanceOf(NameMatch.Ambiguous.class);
            assertThat(discovery.named("xyz")).isEqualTo(new NameMatch.NotFound(List.of()));
        }

        @Test
        void profile_isFoundByIdAndArn() {
            String arn = "arn:aws:bedrock:us-west-2:111122223333:inference-profile/" + SmallWorld.US_NOVA;

            assertThat(discovery.profile(SmallWorld.US_NOVA))
                    .extracting(ProfileInRegion::region)
                    .containsExactly(VIRGINIA, OREGON);
            assertThat(discovery.profile(arn)).singleElement().satisfies(found -> {
                assertThat(found.region()).isEqualTo(OREGON);
                assertThat(found.modelIds()).containsExactly(SmallWorld.NOVA_PRO);
            });
            assertThat(discovery.profile("no-such-profile")).isEmpty();
        }

        @Test
        void listModels_keepsTheModelsOfTheFilter() {
            DiscoveryFilter anthropic = BedrockDiscovery.filters().create("provider:Anthropic");

            assertThat(discovery.listModels(anthropic)).containsOnlyKeys(SmallWorld.CLAUDE);
            assertThat(discovery.listModels(anthropic).get(SmallWorld.CLAUDE))
                    .extracting(ModelInRegion::region)
                    .containsExactly(IRELAND, VIRGINIA);
            assertThat(discovery.listModels(region -> region)).hasSize(2);
        }

        @Test
        void mapping_hasTheRegionsWithModels() {
            DiscoveryFilter anthropic = BedrockDiscovery.filters().create("provider:Anthropic");

            assertThat(discovery.mapping()).containsOnlyKeys(IRELAND, VIRGINIA, OREGON);
            assertThat(discovery.mapping(anthropic)).containsOnlyKeys(IRELAND, VIRGINIA);
            assertThat(discovery.mapping(anthropic).get(VIRGINIA)).containsOnlyKeys(SmallWorld.CLAUDE);
        }

        @Test
        void modelsAndProfiles_shareTheCatalog() {
            assertThat(discovery.models().catalog().regions())
                    .isEqualTo(discovery.catalog().regions());
            assertThat(discovery.profiles().profileIds(SmallWorld.CLAUDE))
                    .containsExactly(SmallWorld.EU_CLAUDE, SmallWorld.US_CLAUDE);
        }
    }

    @Nested
    final class History {
        @Test
        void changesSinceTheScanBefore_areThoseOfTheLastScan() {
            FakeSources later = FakeSources.of(
                    World.builder().region("us-east-1").region("eu-west-1").build());
            fixture.clock.advance(Duration.ofHours(1));
            BedrockDiscovery.builder(later.sources(), fixture.store)
                    .fanOut(fixture.fanOut)
                    .clock(fixture.clock)
                    .build()
                    .scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);

            ChangeReport changes = discovery.changesSince(null);

            assertThat(changes.changes().removed())
                    .extracting(Changes.ModelAt::region)
                    .contains(VIRGINIA, IRELAND);
            assertThat(changes.scans()).hasSize(2);
            assertThat(changes.to()).isEqualTo(fixture.clock.instant());
            assertThat(discovery.changesSince(DiscoveryFixture.START).changes()).isEqualTo(changes.changes());
            assertThat(discovery.changesSince(fixture.clock.instant()).changes().removed())
                    .isEmpty();
        }
    }

    @Nested
    final class Asking {
        private final ModelAvailability granted =
                new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");

        @Test
        void checkAccess_asksOnceAndIsRemembered() {
            fixture.sources.access().saying(VIRGINIA, granted);
            assertThat(discovery
                            .cachedAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA))
                            .accessibility(VIRGINIA))
                    .isEqualTo(Accessibility.UNKNOWN);

            AccessReport checked = discovery.checkAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA), LIMIT);

            assertThat(checked.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
            assertThat(discovery.cachedAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA)))
                    .isEqualTo(checked);
            assertThat(discovery.checkAccess(SmallWorld.NOVA_PRO, List.of(VIRGINIA), LIMIT))
                    .isEqualTo(checked);
            assertThat(fixture.sources.access().calls()).isEqualTo(1);
        }

        @Test
        void measureLatency_isSaved() {
            fixture.sources
                    .latency()
                    .measuring(ProbeLatency.builder(VIRGINIA, 3, DiscoveryFixture.START)
                            .handshakes(Duration.ofMillis(20), Duration.ofMillis(30))
                            .build());

            LatencyReport report = discovery.measureLatency(List.of(VIRGINIA, OREGON), 3, LIMIT);

            assertThat(report.probes()).containsOnlyKeys(VIRGINIA);
            assertThat(report.failures()).containsOnlyKeys(OREGON);
            assertThat(fixture.discovery().catalog().latencies().probes())
                    .containsExactly(entry(VIRGINIA, report.probes().get(VIRGINIA)));
        }
    }
}
