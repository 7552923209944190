package io.bedrockdiscovery.testkit.routing;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.CatalogAssembly;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Catalogues in which everything of a world was seen, and catalogues of any memory. */
public final class Catalogs {
    /** When everything was seen. */
    public static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

    /** The sample world. */
    public static final Catalog SAMPLE = of(SampleWorld.world());

    private Catalogs() {}

    /** Everything that a world lists. */
    public static Catalog of(World world) {
        return of(memory(world));
    }

    /** Whatever is remembered. */
    public static Catalog of(Memory memory) {
        return new CatalogAssembly(new ArnAssociation(), Freshness.FOREVER)
                .assemble(Owner.account(Partition.AWS, World.ACCOUNT), memory, Latencies.none(), SEEN);
    }

    /** What a scan of all regions remembers of a world. */
    public static Memory memory(World world) {
        SortedMap<Region, RegionObservations> seen = new TreeMap<>();
        world.regions().values().stream()
                .filter(place -> !place.description().isNotOptedIn())
                .forEach(place -> seen.put(place.description().region(), observations(place)));
        return new Memory(Observation.known(world.descriptions(), SEEN), seen);
    }

    private static RegionObservations observations(World.Place place) {
        Predicate<InferenceProfile> application = InferenceProfile::isApplication;
        return new RegionObservations(
                place.description().region(),
                Observation.known(place.models(), SEEN),
                Observation.known(keep(place.profiles(), application.negate()), SEEN),
                Observation.known(keep(place.profiles(), application), SEEN));
    }

    private static List<InferenceProfile> keep(List<InferenceProfile> profiles, Predicate<InferenceProfile> condition) {
        return profiles.stream().filter(condition).toList();
    }
}
