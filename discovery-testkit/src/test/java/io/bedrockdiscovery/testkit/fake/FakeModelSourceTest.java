package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ModelSourceContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeModelSourceTest extends ModelSourceContract {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final CallContext CONTEXT = CallContext.unlimited();
    private static final World WORLD =
            World.builder().region("us-east-1").region("us-west-2").build();

    @Override
    protected ModelSource serving(World world) {
        return new FakeModelSource(world);
    }

    @Override
    protected Map<Reason, ModelSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED, behaving(Behaviour.failing(Reason.ACCESS_DENIED)),
                Reason.THROTTLED, behaving(Behaviour.failingFirst(1, Reason.THROTTLED)));
    }

    @Override
    protected Optional<ModelSource> hanging(Runnable whenCalled) {
        return Optional.of(behaving(UnansweredCalls.after(whenCalled)));
    }

    private static ModelSource behaving(Behaviour behaviour) {
        return new FakeModelSource(World.builder().build()).behave(VIRGINIA, behaviour);
    }

    @Test
    void calls_areCountedByRegion() {
        FakeModelSource models = new FakeModelSource(WORLD);
        models.models(VIRGINIA, CONTEXT);
        models.models(VIRGINIA, CONTEXT);
        models.models(OREGON, CONTEXT);

        assertThat(models.calls(VIRGINIA)).isEqualTo(2);
        assertThat(models.calls()).isEqualTo(3);
    }

    @Test
    void behaviourOfARegion_leavesTheOthers() {
        FakeModelSource models = new FakeModelSource(WORLD).behave(VIRGINIA, Behaviour.failing(Reason.UNREACHABLE));

        assertThat(models.models(VIRGINIA, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(models.models(OREGON, CONTEXT)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void latency_isThatOfTheBehaviour() {
        FakeModelSource models = new FakeModelSource(WORLD).behave(VIRGINIA, Behaviour.taking(Duration.ofMillis(20)));

        assertThat(models.models(VIRGINIA, CONTEXT)).isEqualTo(new Outcome.Known<>(List.of(), Duration.ofMillis(20)));
    }
}
