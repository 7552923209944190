package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.latency.LatencyReport;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.IamPolicy;
import io.bedrockdiscovery.domain.route.NoRouteException;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.RegionRanking.Ranked;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
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
    final class Calling {
        @Test
        void resolve_findsTheStringToPass() {
            Resolution resolution = discovery.resolve("nova-pro", BedrockDiscovery.from("us-west-2"));

            assertThat(resolution.modelId()).isEqualTo(SmallWorld.NOVA_PRO);
            assertThat(resolution.orElseThrow().passAsModelId()).isEqualTo(SmallWorld.US_NOVA);
            assertThat(resolution.unknown()).isEmpty();
        }

        @Test
        void resolve_withinAResidency_takesARouteInside() {
            assertThat(discovery
                            .resolve("claude-3-7-sonnet", RouteCriteria.ANY.within("eu"))
                            .orElseThrow()
                            .passAsModelId())
                    .isEqualTo(SmallWorld.EU_CLAUDE);
        }

        @Test
        void resolve_ofAnUnknownName_isNotFound() {
            Resolution resolution = discovery.resolve("nova-por", BedrockDiscovery.from("us-west-2"));

            assertThat(resolution.modelId()).isNull();
            assertThat(resolution.region()).isEqualTo(OREGON);
            assertThat(resolution.problem())
                    .isEqualTo(new RouteProblem(
                            RouteProblem.Reason.NAME_NOT_FOUND,
                            "no model known here is called 'nova-por'; nearest: amazon.nova-pro-v1:0"));
            assertThatExceptionOfType(NoRouteException.class).isThrownBy(resolution::orElseThrow);
        }

        @Test
        void resolve_ofAnAmbiguousName_namesTheCandidates() {
            Resolution resolution = discovery.resolve("v1", RouteCriteria.ANY);

            assertThat(resolution.modelId()).isNull();
            assertThat(resolution.problem().reason()).isEqualTo(RouteProblem.Reason.NAME_AMBIGUOUS);
            assertThat(resolution.problem().message()).contains(SmallWorld.NOVA_PRO + ", " + SmallWorld.CLAUDE);
        }

        @Test
        void resolve_withUnknownCalls_carriesThem() {
            fixture.behave("eu-west-1", ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
            fixture.clock.advance(Duration.ofMinutes(1));
            discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);

            assertThat(discovery
                            .resolve("nova-pro", RouteCriteria.from(VIRGINIA))
                            .unknown())
                    .extracting(UnknownCall::region)
                    .containsExactly(IRELAND);
            assertThat(discovery
                            .resolve(SmallWorld.NOVA_PRO.value(), RouteCriteria.from(VIRGINIA))
                            .unknown())
                    .isEmpty();
        }

        @Test
        void routes_listsEveryRoute() {
            RouteListing listing = discovery.routes("nova-pro", RouteCriteria.from(VIRGINIA));

            assertThat(listing.entries())
                    .extracting(entry -> entry.route().via())
                    .containsExactly(
                            InvocationMode.ON_DEMAND, InvocationMode.PROFILE, InvocationMode.APPLICATION_PROFILE);
            assertThat(discovery
                            .routes("no-such-model", RouteCriteria.ANY)
                            .problem()
                            .reason())
                    .isEqualTo(RouteProblem.Reason.NAME_NOT_FOUND);
        }

        @Test
        void iamPolicy_allowsTheRoute() {
            assertThat(discovery
                            .iamPolicy("nova-pro", RouteCriteria.from(VIRGINIA))
                            .asDocument())
                    .asString()
                    .contains("bedrock:InvokeModel", "foundation-model/" + SmallWorld.NOVA_PRO);
        }

        @Test
        void iamPolicy_withoutARoute_tellsTheProblem() {
            RouteCriteria criteria = RouteCriteria.from(VIRGINIA).within("eu");

            IamPolicy policy = discovery.iamPolicy("nova-pro", criteria);

            assertThat(policy.asDocument()).isEmpty();
            assertThat(policy.problem().reason()).isEqualTo(IamPolicy.Reason.NO_ROUTE);
            assertThat(policy.problem().message())
                    .isEqualTo(discovery.resolve("nova-pro", criteria).problem().message());
        }

        @Test
        void bestRegions_ranksTheRegions() {
            RegionRanking ranking = discovery.bestRegions("nova-pro", RankingCriteria.preferring(List.of(OREGON)));

            assertThat(ranking.modelId()).isEqualTo(SmallWorld.NOVA_PRO);
            assertThat(ranking.ranking()).extracting(Ranked::region).containsExactly(OREGON, IRELAND, VIRGINIA);
        }

        @Test
        void bestRegions_ofAnUnknownName_isEmpty() {
            RegionRanking ranking = discovery.bestRegions("no-such-model", RankingCriteria.ANY);

            assertThat(ranking.modelId()).isNull();
            assertThat(ranking.best()).isEmpty();
        }

        @Test
        void from_refusesAMalformedRegion() {
            assertThatIllegalArgumentException().isThrownBy(() -> BedrockDiscovery.from("Ireland"));
        }
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
            assertThat(fixture.discovery().latencies().probes())
                    .containsExactly(entry(VIRGINIA, report.probes().get(VIRGINIA)));
        }
    }
}
