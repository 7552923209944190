package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
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
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions about calling a model, over the small world after one scan. */
final class BedrockDiscoveryRoutesTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final BedrockDiscovery discovery = fixture.discovery();

    @BeforeEach
    void refresh() {
        assertThat(discovery.refresh().completeness()).isEqualTo(Completeness.COMPLETE);
    }

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

        assertThat(discovery.resolve("nova-pro", RouteCriteria.from(VIRGINIA)).unknown())
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
                .containsExactly(InvocationMode.ON_DEMAND, InvocationMode.PROFILE, InvocationMode.APPLICATION_PROFILE);
        assertThat(discovery
                        .routes("no-such-model", RouteCriteria.ANY)
                        .problem()
                        .reason())
                .isEqualTo(RouteProblem.Reason.NAME_NOT_FOUND);
    }

    @Test
    void iamPolicy_allowsTheRoute() {
        assertThat(discovery.iamPolicy("nova-pro", RouteCriteria.from(VIRGINIA)).asDocument())
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
    void resolve_throughATargetOfTheAccountsOwn_takesTheCachedOne() {
        RouteCriteria routers = RouteCriteria.ANY.via(InvocationMode.PROMPT_ROUTER);
        fixture.sources
                .targets()
                .listing(
                        VIRGINIA,
                        TargetCall.PROMPT_ROUTERS,
                        new TargetEntry(
                                "router",
                                "Router",
                                "AVAILABLE",
                                List.of("arn:aws:bedrock:us-east-1::foundation-model/" + SmallWorld.NOVA_PRO),
                                null));

        assertThat(discovery.resolve("nova-pro", routers).route()).isEmpty();
        discovery.targets(List.of(VIRGINIA), Set.of(TargetCall.PROMPT_ROUTERS), Duration.ofSeconds(10));

        assertThat(discovery.resolve("nova-pro", routers).orElseThrow().passAsModelId())
                .isEqualTo("router");
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
