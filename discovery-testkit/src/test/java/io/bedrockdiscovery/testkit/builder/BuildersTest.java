package io.bedrockdiscovery.testkit.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BuildersTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aModelHasTheArnOfItsRegionAndId() {
        FoundationModel model = FoundationModelBuilder.novaPro().in("eu-west-1").build();
        assertThat(model.modelArn()).isEqualTo("arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-pro-v1:0");
        assertThat(model.isEnding(NOW, Duration.ofDays(90))).isFalse();
    }

    @Test
    void aModelMayBeLegacy() {
        FoundationModel model =
                FoundationModelBuilder.claude37Sonnet().legacyUntil(NOW).build();
        assertThat(model.isEnding(NOW, Duration.ofDays(90))).isTrue();
    }

    @Test
    void aProfileHasTheArnOfItsKind() {
        InferenceProfile application = InferenceProfileBuilder.application("a1b2c3d4e5f6")
                .in("eu-west-1")
                .build();
        assertThat(application.inferenceProfileArn())
                .isEqualTo("arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2c3d4e5f6");
        assertThat(Access.through(application)).isEqualTo(Access.APPLICATION_PROFILE);
        InferenceProfile system =
                InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0").build();
        assertThat(system.inferenceProfileArn())
                .isEqualTo("arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0");
    }

    @Test
    void aWorldHoldsItsRegionsInOrder() {
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
