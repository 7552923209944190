package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps every region to its models with the profiles that call them. */
public final class RegionMapping {
    private RegionMapping() {}

    /**
     * Returns the mapping of a catalogue as it is shown; regions without models are left out. The maps are sorted and
     * cannot be changed.
     */
    public static SortedMap<Region, SortedMap<ModelId, ModelInRegion>> of(Catalog catalog) {
        SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping = new TreeMap<>();
        for (CatalogRegion region : catalog.regions().values()) {
            SortedMap<ModelId, ModelInRegion> models = of(region);
            if (!models.isEmpty()) {
                mapping.put(region.region(), models);
            }
        }
        return Collections.unmodifiableSortedMap(mapping);
    }

    /** Returns the models of a region as it is shown. The map is sorted and cannot be changed. */
    public static SortedMap<ModelId, ModelInRegion> of(CatalogRegion region) {
        SortedMap<ModelId, ModelInRegion> models = new TreeMap<>();
        for (FoundationModel model : region.models()) {
            models.put(model.modelId(), ModelInRegion.of(region, model));
        }
        return Collections.unmodifiableSortedMap(models);
    }

    /**
     * Returns every model of a catalogue as it is shown, with the regions that list it; both sorted. The map cannot be
     * changed.
     */
    public static SortedMap<ModelId, List<ModelInRegion>> byModel(Catalog catalog) {
        SortedMap<ModelId, List<ModelInRegion>> regions = new TreeMap<>();
        for (CatalogRegion region : catalog.regions().values()) {
            for (FoundationModel model : region.models()) {
                regions.computeIfAbsent(model.modelId(), any -> new ArrayList<>())
                        .add(ModelInRegion.of(region, model));
            }
        }
        regions.replaceAll((id, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(regions);
    }
}
