package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lists the regions of a {@link World}, all of which are documented; another partition than its own is empty. */
public final class FakeRegionSource implements RegionSource {
    private final World world;
    private final Map<Region, Partition> documented = new ConcurrentHashMap<>();
    private final Calls<Partition> calls = new Calls<>();

    /** Answers from {@code world}. */
    public FakeRegionSource(World world) {
        this.world = requireNonNull(world, "world is null");
        world.regions().keySet().forEach(region -> documented.put(region, world.partition()));
    }

    /** From now on, calls for the world's own partition behave so. */
    public FakeRegionSource behave(Behaviour behaviour) {
        calls.behave(world.partition(), behaviour);
        return this;
    }

    /** Knows of one more region without asking. */
    public FakeRegionSource documenting(Region region, Partition partition) {
        documented.put(region, partition);
        return this;
    }

    /** Does not know of a region without asking. */
    public FakeRegionSource notDocumenting(Region region) {
        documented.remove(region);
        return this;
    }

    /** How many calls there were. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition) {
        return calls.answer(
                partition, () -> Outcome.known(partition.equals(world.partition()) ? world.descriptions() : List.of()));
    }

    @Override
    public Map<Region, Partition> documented() {
        return Map.copyOf(documented);
    }
}
