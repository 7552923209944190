package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The observations of one owner's access to models, in the order of saving. Not safe for use by many threads. */
final class AccessHistory {
    private record Key(ModelId modelId, Region region) {}

    private final Map<Key, List<Observation<ModelAvailability>>> saved = new HashMap<>();

    void add(ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        learnt.forEach(
                (region, observation) -> saved.computeIfAbsent(new Key(modelId, region), any -> new ArrayList<>())
                        .add(observation));
    }

    Map<Region, Observation<ModelAvailability>> asOf(ModelId modelId, Instant time) {
        Map<Region, Observation<ModelAvailability>> known = new HashMap<>();
        saved.forEach((key, observations) -> {
            if (key.modelId().equals(modelId)) {
                Observation<ModelAvailability> merged =
                        observations.stream().map(each -> each.upTo(time)).reduce(Observation.none(), Observation::and);
                if (merged.wasAsked()) {
                    known.put(key.region(), merged);
                }
            }
        });
        return Map.copyOf(known);
    }

    /** Forgets a region, or everything where {@code region} is null. */
    void clear(@Nullable Region region) {
        saved.keySet().removeIf(key -> region == null || key.region().equals(region));
    }
}
