package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An access store in memory, for tests and for programs that want no file. Safe for use by many threads. */
public final class InMemoryAccessStore implements AccessStore {
    private final Map<List<String>, Map<Region, AccessObservation>> saved = new HashMap<>();

    @Override
    public synchronized Map<Region, AccessObservation> access(Owner owner, ModelId modelId) {
        return Map.copyOf(saved.getOrDefault(key(owner, modelId), Map.of()));
    }

    @Override
    public synchronized void saveAccess(Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt) {
        saved.computeIfAbsent(key(owner, modelId), any -> new HashMap<>()).putAll(learnt);
    }

    private static List<String> key(Owner owner, ModelId modelId) {
        return List.of(owner.partition().id(), owner.key(), modelId.value());
    }
}
