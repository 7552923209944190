package io.bedrockdiscovery.testkit.junit;

import static io.bedrockdiscovery.testkit.assertion.DiscoveryAssertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import org.junit.jupiter.api.Test;

/** The example of the README. */
@WithDiscovery
final class WithDiscoveryTest {
    @Test
    void throttledRegion_isNotOneWithoutTheModel(TestDiscovery bedrock) {
        assertThat(bedrock.discovery()).canCall("nova-pro").from("eu-west-1").within("eu");
        bedrock.fakes().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));
        assertThat(bedrock.refresh().catalog()).doesNotKnow("amazon.nova-pro-v1:0", "eu-west-1");
    }
}
