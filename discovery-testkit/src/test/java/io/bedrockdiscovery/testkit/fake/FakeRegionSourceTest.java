package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.RegionSourceContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeRegionSourceTest extends RegionSourceContract {
    private static final CallContext CONTEXT = CallContext.unlimited();
    private static final World WORLD =
            World.builder().region("us-east-1").region("us-west-2").build();

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
        return Optional.of(behaving(UnansweredCalls.after(whenCalled)));
    }

    private static RegionSource behaving(Behaviour behaviour) {
        return new FakeRegionSource(World.builder().build()).behave(behaviour);
    }

    @Test
    void failures_endAfterTheirNumber() {
        FakeRegionSource regions = new FakeRegionSource(WORLD).behave(Behaviour.failingFirst(2, Reason.THROTTLED));

        assertThat(regions.regions(Partition.AWS, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(regions.regions(Partition.AWS, CONTEXT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(regions.regions(Partition.AWS, CONTEXT)).isInstanceOf(Outcome.Known.class);
        assertThat(regions.calls()).isEqualTo(3);
    }

    @Test
    void otherPartition_hasNoRegions() {
        FakeRegionSource regions = new FakeRegionSource(WORLD);

        assertThat(regions.regions(new Partition("aws-cn"), CONTEXT)).isEqualTo(Outcome.known(List.of()));
    }

    @Test
    void documentedRegions_canBeAddedAndRemoved() {
        Region paris = new Region("eu-west-3");
        FakeRegionSource regions =
                new FakeRegionSource(WORLD).documenting(paris, Partition.AWS).notDocumenting(new Region("us-west-2"));

        assertThat(regions.documented()).containsOnlyKeys(new Region("us-east-1"), paris);
    }
}
