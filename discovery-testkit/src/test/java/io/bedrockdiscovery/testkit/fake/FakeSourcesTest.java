package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FakeSourcesTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final CallContext CONTEXT = CallContext.unlimited();

    private final FakeSources fakes = FakeSources.of(SmallWorld.WORLD);

    @Test
    void sources_areTheFakes() {
        BedrockSources sources = fakes.sources();

        assertThat(sources)
                .isEqualTo(new BedrockSources(
                        fakes.identity(),
                        fakes.regions(),
                        fakes.models(),
                        fakes.profiles(),
                        fakes.access(),
                        fakes.latency(),
                        fakes.targets(),
                        fakes.targets()));
        assertThat(sources.identity().caller(CONTEXT))
                .isEqualTo(Outcome.known(new Caller(Partition.AWS, "digest-of-" + World.ACCOUNT, World.ACCOUNT)));
    }

    @Test
    void otherIdentity_sharesTheOtherFakes() {
        FakeCallerIdentity asking = FakeCallerIdentity.asking(Partition.AWS, "5f2c", World.ACCOUNT);

        FakeSources others = fakes.withIdentity(asking);

        assertThat(others.identity()).isSameAs(asking);
        assertThat(others.models()).isSameAs(fakes.models());
        assertThat(others.access()).isSameAs(fakes.access());
    }

    @ParameterizedTest
    @EnumSource(ListCall.class)
    void behaviourOfOneListCall_leavesTheOthers(ListCall failing) {
        fakes.behave(VIRGINIA, failing, Behaviour.failing(Reason.THROTTLED));

        for (ListCall call : ListCall.values()) {
            Outcome<?> outcome = switch (call) {
                case MODELS -> fakes.models().models(VIRGINIA, CONTEXT);
                case SYSTEM_DEFINED_PROFILES ->
                    fakes.profiles().profiles(VIRGINIA, ProfileType.SYSTEM_DEFINED, CONTEXT);
                case APPLICATION_PROFILES -> fakes.profiles().profiles(VIRGINIA, ProfileType.APPLICATION, CONTEXT);
            };
            assertThat(outcome.whyUnknown().isPresent()).as("%s", call).isEqualTo(call == failing);
        }
        assertThat(fakes.listCalls(VIRGINIA)).isEqualTo(3);
        assertThat(fakes.listCalls()).isEqualTo(3);
    }
}
