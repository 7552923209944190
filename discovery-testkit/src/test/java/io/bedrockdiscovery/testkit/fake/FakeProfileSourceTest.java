package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ProfileSourceContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeProfileSourceTest extends ProfileSourceContract {
    @Override
    protected ProfileSource serving(World world) {
        return new FakeProfileSource(world);
    }

    @Override
    protected Map<Reason, ProfileSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED, behaving(Behaviour.failing(Reason.ACCESS_DENIED)),
                Reason.THROTTLED, behaving(Behaviour.failingFirst(1, Reason.THROTTLED)));
    }

    @Override
    protected Optional<ProfileSource> hanging(Runnable whenCalled) {
        return Optional.of(behaving(UnansweredCalls.after(whenCalled)));
    }

    private static ProfileSource behaving(Behaviour behaviour) {
        return new FakeProfileSource(World.builder().build())
                .behave(new Region("us-east-1"), ProfileType.SYSTEM_DEFINED, behaviour);
    }

    @Test
    void calls_areCountedByRegionAndType() {
        Region virginia = new Region("us-east-1");
        FakeProfileSource profiles =
                new FakeProfileSource(World.builder().region("us-east-1").build());

        profiles.profiles(virginia, ProfileType.APPLICATION, CallContext.unlimited());

        assertThat(profiles.calls(virginia, ProfileType.APPLICATION)).isEqualTo(1);
        assertThat(profiles.calls(virginia, ProfileType.SYSTEM_DEFINED)).isZero();
        assertThat(profiles.calls()).isEqualTo(1);
    }
}
