package com.example.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelChooserTest {
    private static final Region IRELAND = new Region("eu-west-1");

    private final FakeSources aws = FakeSources.of(SmallWorld.WORLD);
    private final BedrockDiscovery discovery = BedrockDiscovery.over(aws.sources(), new InMemoryStore());
    private final ModelChooser chooser = new ModelChooser(discovery, "claude-3-7-sonnet");

    @AfterEach
    void close() {
        discovery.close();
    }

    @Test
    void choosesTheEuropeanProfile() {
        discovery.refresh();

        assertThat(chooser.modelId("eu-west-1")).isEqualTo(SmallWorld.EU_CLAUDE);
    }

    @Test
    void choosesNothing_whereCallsWouldLeaveTheUnion() {
        discovery.refresh();

        assertThatIllegalStateException()
                .isThrownBy(() -> chooser.modelId("us-east-1"))
                .withMessageContaining("eu")
                .withMessageNotContaining("try again later");
    }

    @Test
    void asksToTryAgain_beforeTheFirstScan() {
        assertThatIllegalStateException()
                .isThrownBy(() -> chooser.modelId("eu-west-1"))
                .withMessage("try again later: AWS was not asked yet");
    }

    @Test
    void asksToTryAgain_afterARegionFailed() {
        aws.behave(IRELAND, Behaviour.failing(Reason.THROTTLED));
        discovery.refresh();

        assertThatIllegalStateException()
                .isThrownBy(() -> chooser.modelId("eu-west-1"))
                .withMessageStartingWith("try again later: ");
    }

    @Test
    void keepsTheLastKnownGood_whenALaterRefreshFails() {
        discovery.refresh();
        aws.behave(IRELAND, Behaviour.failing(Reason.THROTTLED));
        discovery.refresh();

        assertThat(chooser.modelId("eu-west-1")).isEqualTo(SmallWorld.EU_CLAUDE);
    }
}
