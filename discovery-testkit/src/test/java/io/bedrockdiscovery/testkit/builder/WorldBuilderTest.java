package io.bedrockdiscovery.testkit.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import org.junit.jupiter.api.Test;

final class WorldBuilderTest {
    @Test
    void world_hasItsRegionsInOrder() {
        World world = World.builder()
                .account("000000000002")
                .partition(new Partition("aws-cn"))
                .notOffered("us-west-1")
                .notOptedIn("af-south-1")
                .region("eu-west-1", region -> region.model("amazon.nova-pro-v1:0"))
                .build();
        assertThat(world.account()).isEqualTo("000000000002");
        assertThat(world.regions().keySet())
                .extracting(Region::id)
                .containsExactly("af-south-1", "eu-west-1", "us-west-1");
        assertThat(world.descriptions().get(0).optInStatus()).isEqualTo(OptInStatus.NOT_OPTED_IN);
        assertThat(world.place(new Region("us-west-1")).orElseThrow().offered()).isFalse();
        assertThat(world.place(new Region("eu-west-1")).orElseThrow().models()).hasSize(1);
        assertThat(world.place(new Region("eu-west-9"))).isEmpty();
    }
}
