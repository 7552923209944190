package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.testkit.fixture.UnlistedModels;
import org.junit.jupiter.api.Test;

/** A model that the profiles of a region name and the region does not list can be called through these profiles. */
final class UnlistedModelRouteTest {
    private final RouteResolver resolver = new RouteResolver(UnlistedModels.CATALOG);

    @Test
    void profileThatNamesIt_isTheRoute() {
        Resolution resolution = resolver.resolve(UnlistedModels.NOVA, RouteCriteria.from(UnlistedModels.LONDON));

        assertThat(resolution.problem()).isNull();
        assertThat(resolution.route()).hasValueSatisfying(route -> {
            assertThat(route.passAsModelId()).isEqualTo(UnlistedModels.EU_NOVA);
            assertThat(route.via()).isEqualTo(InvocationMode.PROFILE);
        });
    }

    @Test
    void regionWithoutAProfileThatNamesIt_doesNotListIt() {
        RouteProblem problem = resolver.resolve(UnlistedModels.NOVA, RouteCriteria.from(UnlistedModels.PARIS))
                .problem();

        assertThat(problem.reason()).isEqualTo(RouteProblem.Reason.NOT_LISTED);
        assertThat(problem.message()).contains("does not list");
    }

    @Test
    void modelThatNoRegionLists_isCalledFromTheRegionOfItsProfile() {
        assertThat(resolver.resolve(UnlistedModels.NOWHERE, RouteCriteria.ANY).region())
                .isEqualTo(UnlistedModels.LONDON);
    }
}
