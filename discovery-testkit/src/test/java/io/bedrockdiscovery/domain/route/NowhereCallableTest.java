package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the problem of a model that cannot be called from any region. */
final class NowhereCallableTest {
    private final RouteResolver resolver = new RouteResolver(WorldCatalogs.of(SmallWorld.WORLD));

    @Test
    void problem_namesTheModel() {
        RegionRanking ranking =
                new RegionRanking(SmallWorld.NOVA_PRO, List.of(), List.of(), List.of(), Knowledge.known());

        assertThat(resolver.nowhereCallable(ranking, RouteCriteria.ANY).message())
                .isEqualTo(SmallWorld.NOVA_PRO + " cannot be called as asked from any region that is known");
    }

    @Test
    void rankingWithoutAModel_isRefused() {
        RegionRanking ranking = new RegionRanking(null, List.of(), List.of(), List.of(), Knowledge.known());

        assertThatNullPointerException()
                .isThrownBy(() -> resolver.nowhereCallable(ranking, RouteCriteria.ANY))
                .withMessage("the ranking has no model");
    }
}
