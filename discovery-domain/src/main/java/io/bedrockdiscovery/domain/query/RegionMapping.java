package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every region's models with the profiles that call them. */
public final class RegionMapping {
    private RegionMapping() {}

    /** Of what a catalogue shows; regions without models are left out. */
    public static SortedMap<Region, SortedMap<ModelId, ModelInRegion>> of(Catalog catalog) {
        SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping = new TreeMap<>();
        for (RegionKnowledge region : catalog.regions().values()) {
            SortedMap<ModelId, ModelInRegion> models = new TreeMap<>();
            for (FoundationModel model : region.models()) {
                models.putIfAbsent(model.modelId(), ModelInRegion.of(region, model));
            }
            if (!models.isEmpty()) {
                mapping.put(region.region(), Collections.unmodifiableSortedMap(models));
            }
        }
        return Collections.unmodifiableSortedMap(mapping);
    }
}
