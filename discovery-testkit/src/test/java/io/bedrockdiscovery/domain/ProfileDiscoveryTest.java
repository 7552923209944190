package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about the profiles of a model over the small world. */
final class ProfileDiscoveryTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private final ModelDiscovery models = fixture.models();
    private final ProfileDiscovery profiles = new ProfileDiscovery(models);

    @BeforeEach
    void scan() {
        models.scan(List.of(), false);
    }

    @Test
    void profileIds_areThoseOfTheModel() {
        assertThat(profiles.profileIds(SmallWorld.CLAUDE)).containsExactly(SmallWorld.EU_CLAUDE, SmallWorld.US_CLAUDE);
        assertThat(profiles.profileIds(SmallWorld.NOVA_PRO, VIRGINIA))
                .containsExactly(SmallWorld.CHECKOUT, SmallWorld.US_NOVA);
        assertThat(profiles.profileIds(SmallWorld.CLAUDE, OREGON)).isEmpty();
        assertThat(profiles.profileIds(SmallWorld.CLAUDE, new Region("eu-west-9")))
                .isEmpty();
    }

    @Test
    void profile_isThatOfTheModel() {
        assertThat(profiles.profile(SmallWorld.NOVA_PRO, SmallWorld.US_NOVA))
                .map(InferenceProfile::inferenceProfileArn)
                .contains("arn:aws:bedrock:us-east-1:111122223333:inference-profile/" + SmallWorld.US_NOVA);
        assertThat(profiles.profile(SmallWorld.NOVA_PRO, SmallWorld.US_NOVA, OREGON))
                .map(InferenceProfile::inferenceProfileArn)
                .contains("arn:aws:bedrock:us-west-2:111122223333:inference-profile/" + SmallWorld.US_NOVA);
        assertThat(profiles.profile(SmallWorld.NOVA_PRO, SmallWorld.US_CLAUDE)).isEmpty();
    }

    @Test
    void questions_callNothing() {
        int calls = fixture.calls();
        profiles.profileIds(SmallWorld.CLAUDE);
        profiles.profile(SmallWorld.CLAUDE, SmallWorld.EU_CLAUDE);
        assertThat(fixture.calls()).isEqualTo(calls);
    }

    @Test
    @SuppressWarnings("deprecation")
    void scanProfilesIn_scansTheRegionAndReturnsItsProfiles() {
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(profiles.scanProfilesIn(VIRGINIA, SmallWorld.CLAUDE))
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly(SmallWorld.US_CLAUDE);
        assertThat(fixture.calls("us-east-1")).isEqualTo(6);
        assertThat(fixture.calls("us-west-2")).isEqualTo(3);
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.behave("us-east-1", Behaviour.failing(Reason.UNREACHABLE));
        assertThat(profiles.scanProfilesIn(VIRGINIA, SmallWorld.CLAUDE)).hasSize(1);
    }
}
