package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lists the regions of a {@link World}, all of which are documented; any partition but the world's own is empty. */
public final class FakeRegionSource implements RegionSource {
    private final Supplier<World> world;
    private final Partition home;
    private final Map<Region, Partition> documented = new ConcurrentHashMap<>();
    private final FakeCalls<Partition> calls = new FakeCalls<>();

    /** Creates a source that answers from {@code world}. */
    public FakeRegionSource(World world) {
        this(() -> world);
    }

    /**
     * Creates a source that answers from the world as it is at the time of a call. The documented regions are those of the
     * world as it is now.
     */
    public FakeRegionSource(Supplier<World> world) {
        this.world = requireNonNull(world, "world is null");
        World now = world.get();
        this.home = now.partition();
        now.regions().keySet().forEach(region -> documented.put(region, home));
    }

    /** Sets the behaviour of the calls for the world's own partition from now on. */
    public FakeRegionSource behave(Behaviour behaviour) {
        calls.behave(home, behaviour);
        return this;
    }

    /** Adds a region to the documented ones. */
    public FakeRegionSource documenting(Region region, Partition partition) {
        documented.put(region, partition);
        return this;
    }

    /** Removes a region from the documented ones. */
    public FakeRegionSource notDocumenting(Region region) {
        documented.remove(region);
        return this;
    }

    /** Returns the number of calls for all partitions. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
        return calls.answer(
                partition,
                () -> Outcome.known(partition.equals(home) ? world.get().descriptions() : List.of()));
    }

    @Override
    public Map<Region, Partition> documented() {
        return Map.copyOf(documented);
    }
}
