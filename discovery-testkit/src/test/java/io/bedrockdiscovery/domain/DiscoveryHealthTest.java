package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the facts for an endpoint for health. */
final class DiscoveryHealthTest {
    @AutoClose
    private final TestDiscovery bedrock = TestDiscovery.over(SmallWorld.WORLD);

    private Health health() {
        return new DiscoveryHealth(bedrock.discovery()).check();
    }

    @Test
    void beforeTheFirstScan_isUnknown() {
        assertThat(health()).isEqualTo(Health.unknown("not every region has answered yet"));
    }

    @Test
    void nothingListed_isAProblem() {
        try (TestDiscovery empty =
                TestDiscovery.over(World.builder().region("us-east-1").build())) {
            empty.refresh();

            DiscoveryHealth health = new DiscoveryHealth(empty.discovery());

            assertThat(health.name()).isEqualTo("bedrock");
            assertThat(health.check().detail()).isEqualTo("no region lists a model");
        }
    }

    @Test
    void everythingKnown_isOk() {
        bedrock.refresh();

        assertThat(health()).isEqualTo(Health.ok("2 models known"));
    }

    @Test
    void oneRegionUnknown_isAWarningWithTheReason() {
        bedrock.fakes().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));
        bedrock.refresh();

        assertThat(health().state()).isEqualTo(Health.State.WARNING);
        assertThat(health().detail()).startsWith("2 models known; 1 region only in part: ");
    }

    @Test
    void nothingKnown_isAProblem() {
        bedrock.fakes().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        bedrock.refresh();

        assertThat(health().state()).isEqualTo(Health.State.PROBLEM);
        assertThat(health().detail()).startsWith("no model known: ");
    }

    @Test
    void oldKnowledge_isAWarning() {
        bedrock.refresh();
        bedrock.clock().advance(Duration.ofDays(2));

        assertThat(health().state()).isEqualTo(Health.State.WARNING);
        assertThat(health().detail()).startsWith("2 models known, stale in ");
    }
}
