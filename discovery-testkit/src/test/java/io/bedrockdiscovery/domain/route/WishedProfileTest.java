package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.fixture.NamedWorld;
import org.junit.jupiter.api.Test;

/** Tests resolutions by names that ask for a profile. */
final class WishedProfileTest {
    private static final String US = "us." + NamedWorld.SONNET_4_5;
    private static final NamedRoutes ROUTES = new NamedRoutes(NamedWorld.CATALOG);

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
