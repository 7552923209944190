package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A discovery of some regions only. */
final class BedrockDiscoveryBuilderTest {
    private static final List<Region> EUROPE = DiscoveryFixture.regions("eu-west-1", "eu-central-1");

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Test
    void regions_areTheOnlyOnesThatAreCalled() {
        BedrockDiscovery discovery = fixture.builder().regions(EUROPE).build();

        discovery.refresh();
        discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
        discovery.models().scan(List.of(), true);

        assertThat(fixture.calls()).isEqualTo(3 * 6);
        assertThat(fixture.calls("eu-west-1")).isEqualTo(9);
        assertThat(discovery.knowledge()).isEqualTo(Knowledge.known());
    }

    @Test
    void regions_areTheOnlyOnesThatAnswersName_evenIfOthersAreRemembered() {
        fixture.scan();
        BedrockDiscovery discovery = fixture.builder().regions(EUROPE).build();

        assertThat(discovery.mapping()).containsOnlyKeys(new Region("eu-west-1"));
        assertThat(discovery.bestRegions("nova-pro", RankingCriteria.ANY).ranking())
                .extracting(ranked -> ranked.region().id())
                .containsExactly("eu-west-1");
        assertThat(discovery.models().model(SmallWorld.NOVA_PRO))
                .map(ModelInRegion::region)
                .contains(new Region("eu-west-1"));
    }

    @Test
    void destinationsOutside_areNotOutOfReach() {
        BedrockDiscovery discovery =
                fixture.builder().regions(DiscoveryFixture.regions("eu-west-1")).build();
        discovery.refresh();

        assertThat(discovery.routes("claude-3-7-sonnet", RouteCriteria.ANY).entries())
                .isNotEmpty()
                .flatExtracting(RouteListing.Entry::unscannable)
                .isEmpty();
    }

    @Test
    void listener_followsRefreshes() {
        BedrockDiscovery discovery =
                fixture.builder().listener(fixture.listener).build();

        discovery.refresh();

        assertThat(fixture.listener.finished()).hasSize(10);
    }

    @Test
    void limitsOutOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.builder().deadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.builder().concurrency(0));
    }
}
