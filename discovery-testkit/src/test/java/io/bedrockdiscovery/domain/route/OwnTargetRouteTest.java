package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests {@link RouteResolver} with targets of the account's own. */
final class OwnTargetRouteTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final ModelId NOVA = SmallWorld.NOVA_PRO;
    private static final RouteResolver RESOLVER = new RouteResolver(WorldCatalogs.of(SmallWorld.WORLD));
    private static final RouteCriteria DEPLOYMENTS = RouteCriteria.ANY.via(InvocationMode.CUSTOM_DEPLOYMENT);

    @Test
    void targetInService_isTheRoute_fromItsOwnRegion() {
        Resolution resolution = RESOLVER.resolve(
                List.of(deployment(OREGON, "slow", "Creating"), deployment(VIRGINIA, "live", "Active")), DEPLOYMENTS);

        assertThat(resolution.orElseThrow().passAsModelId()).isEqualTo("live");
        assertThat(resolution.orElseThrow().destinations().regions()).containsExactly(VIRGINIA);
        assertThat(resolution.region()).isEqualTo(VIRGINIA);
        assertThat(resolution.modelId()).isEqualTo(NOVA);
    }

    @Test
    void targetThatWasNamed_needsNoModeToBeAskedFor() {
        List<Target> named = List.of(deployment(VIRGINIA, "live", "Active"));

        assertThat(RESOLVER.resolve(named, RouteCriteria.ANY).orElseThrow().passAsModelId())
                .isEqualTo("live");
        assertThat(RESOLVER.routes(named, RouteCriteria.ANY).entries())
                .extracting(entry -> entry.route().passAsModelId())
                .containsExactly("live");
        assertThat(RESOLVER.routes(named, RouteCriteria.ANY.via(InvocationMode.ON_DEMAND))
                        .problem())
                .asString()
                .contains("asked for on-demand");
    }

    @Test
    void targetsThatCannotBeCalled_areExplainedOneByOne() {
        Resolution resolution = RESOLVER.resolve(
                List.of(deployment(OREGON, "slow", "Creating"), deployment(VIRGINIA, "live", "Active")),
                DEPLOYMENTS.within("eu"));

        assertThat(resolution.route()).isEmpty();
        assertThat(resolution.region()).isEqualTo(OREGON);
        assertThat(resolution.problem().reason()).isEqualTo(RouteProblem.Reason.NOT_CALLABLE);
        assertThat(resolution.problem().message())
                .startsWith("it cannot be called as asked: slow is Creating; wait until it is in service; live: ");
    }

    @Test
    void targetOfAModel_isItsRouteWhereItIsAskedFor_andRejectedElse() {
        RouteResolver resolver = new RouteResolver(
                WorldCatalogs.of(SmallWorld.WORLD),
                new OwnTargets(List.of(deployment(VIRGINIA, "live", "Active")), List.of()));

        assertThat(resolver.resolve(NOVA, DEPLOYMENTS).orElseThrow().passAsModelId())
                .isEqualTo("live");
        assertThat(resolver.resolve(NOVA, RouteCriteria.from(VIRGINIA))
                        .selection()
                        .rejected())
                .extracting(RouteSelection.Rejected::reason)
                .contains(RouteSelection.Rejected.Reason.OWN_TARGET_NOT_ASKED_FOR);
        assertThat(resolver.routes(NOVA, RouteCriteria.from(VIRGINIA)).entries())
                .extracting(entry -> entry.route().passAsModelId())
                .contains("live");
        assertThat(resolver.routes(NOVA, RouteCriteria.from(VIRGINIA).via(InvocationMode.ON_DEMAND))
                        .entries())
                .extracting(entry -> entry.route().passAsModelId())
                .containsExactly(NOVA.value());
    }

    @Test
    void targetWhoseDestinationsAreNotTold_mayRunWhereNobodyKnows() {
        Target router =
                new Target(VIRGINIA, TargetKind.PROMPT_ROUTER, "router", null, NOVA, null, "AVAILABLE", null, null);

        Destinations destinations = RESOLVER.resolve(
                        List.of(router), RouteCriteria.ANY.via(InvocationMode.PROMPT_ROUTER))
                .orElseThrow()
                .destinations();

        assertThat(destinations.regions()).isEmpty();
        assertThat(destinations.complete()).isFalse();
    }

    private static Target deployment(Region region, String id, String status) {
        return new Target(
                region, TargetKind.CUSTOM_DEPLOYMENT, id, null, NOVA, null, status, Destinations.in(region), null);
    }
}
