package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The regions of a catalogue that list each model. */
record ModelRegions(SortedMap<ModelId, List<Region>> byModel) {
    static ModelRegions of(Catalog catalog) {
        SortedMap<ModelId, List<Region>> byModel = new TreeMap<>();
        for (CatalogRegion region : catalog.regions().values()) {
            for (FoundationModel model : region.models()) {
                byModel.computeIfAbsent(model.modelId(), any -> new ArrayList<>())
                        .add(region.region());
            }
        }
        byModel.replaceAll((id, list) -> List.copyOf(list));
        return new ModelRegions(Collections.unmodifiableSortedMap(byModel));
    }
}
