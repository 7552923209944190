package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** A memory in which everything is unknown for one reason. */
final class Unasked {
    private Unasked() {}

    static Memory memory(Collection<Region> regions, Failure why, Instant at) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>();
        for (Region region : regions) {
            all.put(region, new RegionObservations(region, failed(why, at), failed(why, at), failed(why, at)));
        }
        return new Memory(failed(why, at), all);
    }

    private static <T> Observation<T> failed(Failure why, Instant at) {
        return new Observation<>(null, new Observation.Failed(why, at));
    }
}
