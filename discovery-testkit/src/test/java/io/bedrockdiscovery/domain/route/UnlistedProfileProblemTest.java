package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.NamedWorld;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import org.junit.jupiter.api.Test;

/** Tests resolutions by names that ask for a profile. */
final class UnlistedProfileProblemTest {
    private static final String US = "us." + NamedWorld.SONNET_4_5;
    private static final NamedRoutes ROUTES = new NamedRoutes(NamedWorld.CATALOG);
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final World PROFILE_IN_VIRGINIA_ONLY = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.novaPro().build())
                            .profile(InferenceProfileBuilder.systemDefined("us." + NOVA)
                                    .routing(NOVA, "us-east-1")
                                    .build()))
            .region(
                    "eu-west-1",
                    region -> region.model(
                            FoundationModelBuilder.novaPro().in("eu-west-1").build()))
            .region(
                    "eu-north-1",
                    region -> region.model(FoundationModelBuilder.novaPro()
                                    .in("eu-north-1")
                                    .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                    .build())
                            .profile(InferenceProfileBuilder.application("abcdefghijkl")
                                    .in("eu-north-1")
                                    .routing(NOVA, "eu-north-1")
                                    .build()))
            .build();

    @Test
    void listedProfile_isTheRoute() {
        assertThat(ROUTES.resolve(US, RouteCriteria.from("us-east-1"))
                        .orElseThrow()
                        .passAsModelId())
                .isEqualTo(US);
        assertThat(ROUTES.resolve(US, RouteCriteria.ANY).region()).hasToString("us-east-1");
    }

    @Test
    void profileOfAnotherGeography_isRefused_andThatOfTheRegionIsNamed() {
        Resolution resolution = ROUTES.resolve(US, RouteCriteria.from("eu-west-1"));

        assertThat(resolution.route()).isEmpty();
        assertThat(resolution.problem())
                .isEqualTo(new RouteProblem(
                        RouteProblem.Reason.PROFILE_NOT_LISTED,
                        "eu-west-1 does not list the profile " + US + "; it lists eu." + NamedWorld.SONNET_4_5 + " for "
                                + NamedWorld.SONNET_4_5 + "; " + US + " is listed in us-east-1"));
    }

    @Test
    void regionWithoutProfiles_namesWhatCanBeCalledThere_orThatItListsNone() {
        NamedRoutes routes = new NamedRoutes(WorldCatalogs.of(PROFILE_IN_VIRGINIA_ONLY));

        assertThat(routes.resolve("us." + NOVA, RouteCriteria.from("eu-west-1"))
                        .problem()
                        .message())
                .isEqualTo("eu-west-1 does not list the profile us." + NOVA + "; " + NOVA
                        + " can be called there on-demand; us." + NOVA + " is listed in us-east-1");
        assertThat(routes.resolve("us." + NOVA, RouteCriteria.from("eu-north-1"))
                        .problem()
                        .message())
                .contains("; it lists no profile for " + NOVA + "; ");
    }

    @Test
    void regionWhoseProfilesAreNotKnown_isNotToldToListNone() {
        Region ireland = new Region("eu-west-1");
        Observations known = WorldCatalogs.observations(PROFILE_IN_VIRGINIA_ONLY);
        Catalog catalog = WorldCatalogs.of(WorldCatalogs.with(
                known,
                new RegionObservations(
                        ireland,
                        known.of(ireland).models(),
                        Observation.failed(new Failure(Reason.THROTTLED, "slow down"), WorldCatalogs.SEEN),
                        known.of(ireland).application())));

        assertThat(new NamedRoutes(catalog)
                        .resolve("us." + NOVA, RouteCriteria.from(ireland))
                        .problem())
                .satisfies(problem -> {
                    assertThat(problem.reason()).isEqualTo(RouteProblem.Reason.LISTING_UNKNOWN);
                    assertThat(problem.message())
                            .startsWith("whether eu-west-1 lists the profile us." + NOVA
                                    + " is not known: the region's profiles could not be read (throttled); ");
                });
    }

    @Test
    void regionThatMayHaveProfiles_isNotToldToListNone() {
        Region stockholm = new Region("eu-north-1");
        Observations known = WorldCatalogs.observations(PROFILE_IN_VIRGINIA_ONLY);
        Catalog catalog = WorldCatalogs.of(WorldCatalogs.with(
                known,
                new RegionObservations(
                        stockholm,
                        known.of(stockholm).models(),
                        Observation.failed(new Failure(Reason.ACCESS_DENIED, "no"), WorldCatalogs.SEEN),
                        known.of(stockholm).application())));

        assertThat(new NamedRoutes(catalog)
                        .resolve("us." + NOVA, RouteCriteria.from(stockholm))
                        .problem()
                        .message())
                .contains("(access denied); us." + NOVA + " is listed in us-east-1")
                .doesNotContain("lists no profile");
    }

    @Test
    void residency_stillApplies() {
        assertThat(ROUTES.resolve(US, RouteCriteria.from("us-east-1").within("eu"))
                        .problem())
                .extracting(RouteProblem::reason)
                .isEqualTo(RouteProblem.Reason.NOT_CALLABLE);
    }

    @Test
    void arnOfAnApplicationProfile_isTheRoute() {
        Resolution resolution = ROUTES.resolve(NamedWorld.TEAM, RouteCriteria.ANY);

        assertThat(resolution.orElseThrow().passAsModelId()).isEqualTo(NamedWorld.TEAM);
    }
}
