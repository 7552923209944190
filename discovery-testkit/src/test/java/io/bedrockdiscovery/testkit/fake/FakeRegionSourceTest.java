package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.RegionSourceContract;
import java.util.Map;
import java.util.Optional;

final class FakeRegionSourceTest extends RegionSourceContract {
    @Override
    protected RegionSource serving(World world) {
        return new FakeRegionSource(world);
    }

    @Override
    protected Map<Reason, RegionSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED, behaving(Behaviour.failing(Reason.ACCESS_DENIED)),
                Reason.THROTTLED, behaving(Behaviour.failingFirst(1, Reason.THROTTLED)));
    }

    @Override
    protected Optional<RegionSource> hanging(Runnable whenCalled) {
        return Optional.of(behaving(Waiting.after(whenCalled)));
    }

    private static RegionSource behaving(Behaviour behaviour) {
        return new FakeRegionSource(World.builder().build()).behave(behaviour);
    }
}
