package io.bedrockdiscovery.testkit.routing;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegions.Ranked;
import io.bedrockdiscovery.domain.query.IamPolicy;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.query.ModelNames;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.scan.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models that a region's profiles name and the region does not list: they can be called through these all the same. */
final class UnlistedModelTest {
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId NOWHERE = new ModelId("amazon.nova-micro-v1:0");
    private static final String EU_NOVA = "eu." + NOVA;
    private static final Region LONDON = new Region("eu-west-2");
    private static final Region PARIS = new Region("eu-west-3");
    private static final World WORLD = World.builder()
            .region(
                    "eu-west-1",
                    region -> region.model(
                            FoundationModelBuilder.novaPro().in("eu-west-1").build()))
            .region(
                    "eu-west-2",
                    region -> region.profile(systemDefined(EU_NOVA)
                                    .in("eu-west-2")
                                    .routing(NOVA.value(), "eu-west-1", "eu-west-2")
                                    .build())
                            .profile(systemDefined("eu." + NOWHERE)
                                    .in("eu-west-2")
                                    .routing(NOWHERE.value(), "eu-west-1")
                                    .build()))
            .region("eu-west-3")
            .build();
    private static final Catalog CATALOG = Catalogs.of(WORLD);
    private static final Routing ROUTING = new Routing(CATALOG);

    @Test
    void theProfileIsTheWay() {
        Resolution resolved = ROUTING.resolve(NOVA, LONDON, RouteWish.ANY);

        assertThat(resolved.problem()).isNull();
        assertThat(resolved.choice().best()).hasValueSatisfying(route -> {
            assertThat(route.passAsModelId()).isEqualTo(EU_NOVA);
            assertThat(route.via()).isEqualTo(Access.PROFILE);
        });
        assertThat(ROUTING.resolve(NOVA, PARIS, RouteWish.ANY).problem()).contains("does not list");
    }

    @Test
    void theRegionIsRanked() {
        Lab lab = new Lab(WORLD);
        lab.scan();

        assertThat(lab.discovery().bestRegions(NOVA, List.of()).ranking())
                .extracting(Ranked::region)
                .containsExactly(new Region("eu-west-1"), LONDON);
    }

    @Test
    void whoKnowsTheIdCanNameAModelThatNoRegionLists() {
        assertThat(new ModelNames(CATALOG).find(NOWHERE.value())).isEqualTo(new Naming.Found(NOWHERE, List.of()));
        assertThat(new ModelNames(CATALOG).find("nova-micro")).isInstanceOf(Naming.NotFound.class);
        assertThat(ROUTING.resolve(NOWHERE, null, RouteWish.ANY).region()).isEqualTo(LONDON);
    }

    @Test
    void thePolicyNamesTheModelWhereTheProfileDoes() {
        ModelInRegion source =
                ModelInRegion.callable(CATALOG.regions().get(LONDON), NOVA).orElseThrow();
        Route route =
                ROUTING.resolve(NOVA, LONDON, RouteWish.ANY).choice().best().orElseThrow();

        assertThat(IamPolicy.of(source, route).toString())
                .contains(
                        "arn:aws:bedrock:eu-west-1::foundation-model/" + NOVA,
                        "arn:aws:bedrock:eu-west-2::foundation-model/" + NOVA);
    }
}
