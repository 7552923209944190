package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ModelSourceContract;
import java.util.Map;
import java.util.Optional;

final class FakeModelSourceTest extends ModelSourceContract {
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
        return Optional.of(behaving(Waiting.after(whenCalled)));
    }

    private static ModelSource behaving(Behaviour behaviour) {
        return new FakeModelSource(World.builder().build()).behave(new Region("us-east-1"), behaviour);
    }
}
