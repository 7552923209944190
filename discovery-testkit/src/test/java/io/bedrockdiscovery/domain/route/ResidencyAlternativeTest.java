package io.bedrockdiscovery.domain.route;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResidencyAlternativeTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final RouteCriteria WITHIN_IRELAND = RouteCriteria.ANY.within("ie");

    @Test
    void routeWithTheGreatestPartInside_isTheNearest() {
        WorldBuilder world = World.builder();
        listing(world, "eu-west-1", profile("half", "eu-west-1", "eu-central-1"));
        listing(world, "eu-central-1", profile("third", "eu-west-1", "eu-central-1", "us-east-1"));

        assertThat(lines(world, WITHIN_IRELAND).get(0)).startsWith("nearest: half." + NOVA + " from eu-west-1 may run");
    }

    @Test
    void ofEqualParts_theSourceInsideComesFirst_andThenTheRegionByItsId() {
        WorldBuilder world = World.builder();
        listing(world, "eu-central-1", profile("a", "eu-west-1", "eu-central-1"));
        listing(world, "eu-west-1", profile("b", "eu-west-1", "eu-central-1"));
        WorldBuilder outside = World.builder();
        listing(outside, "us-east-1", profile("c", "eu-west-1", "us-east-1"));
        listing(outside, "eu-central-1", profile("d", "eu-west-1", "us-east-1"));

        assertThat(lines(world, WITHIN_IRELAND).get(0)).contains(" from eu-west-1 ");
        assertThat(lines(outside, WITHIN_IRELAND).get(0)).contains(" from eu-central-1 ");
    }

    @Test
    void residencyOfTheUnion_isSuggested_onlyWhereItWouldAllowTheRoute() {
        WorldBuilder union = World.builder();
        listing(union, "eu-west-1", profile("eu", "eu-west-1", "eu-central-1"));
        WorldBuilder wider = World.builder();
        listing(wider, "eu-west-1", profile("eu", "eu-west-1", "eu-west-2"));

        assertThat(lines(union, WITHIN_IRELAND)).hasSize(2).last().isEqualTo("residency eu would allow it");
        assertThat(lines(union, WITHIN_IRELAND).get(0)).startsWith("nearest: eu." + NOVA + " from eu-west-1");
        assertThat(lines(wider, WITHIN_IRELAND)).hasSize(1);
    }

    @Test
    void routesWithoutAnyPartInside_areNotNear() {
        WorldBuilder world = World.builder();
        listing(world, "us-east-1", profile("us", "us-east-1", "us-west-2"));

        assertThat(lines(world, WITHIN_IRELAND)).isEmpty();
    }

    @Test
    void routesThatMayRunAnywhere_orWhoseDestinationsAreNotAllKnown_areNotNear() {
        WorldBuilder world = World.builder();
        listing(
                world,
                "eu-west-1",
                systemDefined("global." + NOVA)
                        .in("eu-west-1")
                        .routing(NOVA, "eu-west-1")
                        .routingAnywhere(NOVA)
                        .build());
        listing(
                world,
                "eu-central-1",
                systemDefined("odd." + NOVA)
                        .in("eu-central-1")
                        .routing(NOVA, "eu-west-1", "eu-central-1")
                        .referencing("arn:aws:odd")
                        .build());

        assertThat(lines(world, WITHIN_IRELAND)).isEmpty();
    }

    @Test
    void routesThatAreRefusedForAnotherReason_areNotNear() {
        WorldBuilder world = World.builder();
        listing(world, "eu-west-1", profile("eu", "eu-west-1", "eu-central-1"));

        assertThat(lines(world, RouteCriteria.ANY)).isEmpty();
        assertThat(lines(world, new RouteCriteria(null, null, WITHIN_IRELAND.residency(), "us." + NOVA)))
                .isEmpty();
    }

    private static InferenceProfile profile(String geography, String... destinations) {
        return systemDefined(geography + "." + NOVA)
                .in(destinations[0])
                .routing(NOVA, destinations)
                .build();
    }

    private static void listing(WorldBuilder world, String place, InferenceProfile profile) {
        world.region(
                place,
                region -> region.model(FoundationModelBuilder.novaPro()
                                .in(place)
                                .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                .build())
                        .profile(profile));
    }

    private static List<String> lines(WorldBuilder world, RouteCriteria criteria) {
        Catalog catalog = WorldCatalogs.of(world.build());
        return new ResidencyAlternative(catalog, RegionCountries.of(catalog)).lines(new ModelId(NOVA), criteria);
    }
}
