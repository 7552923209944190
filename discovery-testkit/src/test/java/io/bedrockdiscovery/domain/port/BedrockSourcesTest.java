package io.bedrockdiscovery.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;

final class BedrockSourcesTest {
    private static final BedrockSources ALL = FakeSources.of(SmallWorld.WORLD).sources();
    private static final BedrockSources OTHER =
            FakeSources.of(World.builder().build()).sources();

    @Test
    void eachSource_canBeReplacedAlone() {
        assertThat(ALL.withIdentity(OTHER.identity()))
                .isEqualTo(new BedrockSources(
                        OTHER.identity(),
                        ALL.regions(),
                        ALL.models(),
                        ALL.profiles(),
                        ALL.access(),
                        ALL.latency(),
                        ALL.targets(),
                        ALL.mantle()));
        BedrockSources replaced = ALL.withIdentity(OTHER.identity())
                .withRegions(OTHER.regions())
                .withModels(OTHER.models())
                .withProfiles(OTHER.profiles())
                .withAccess(OTHER.access())
                .withLatency(OTHER.latency())
                .withTargets(OTHER.targets());
        assertThat(replaced.mantle()).isEqualTo(ALL.mantle());
        assertThat(replaced.withMantle(OTHER.mantle())).isEqualTo(OTHER);
    }
}
