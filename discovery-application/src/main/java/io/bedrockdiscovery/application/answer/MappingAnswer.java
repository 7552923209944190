package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every region's models with the profiles that reference them. The JSON has no schema version, because its structure is
 * older than the schema.
 */
public record MappingAnswer(SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping) implements Answer {
    public MappingAnswer {
        mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
    }

    @Override
    public JsonObject json() {
        JsonObject regions = new JsonObject();
        mapping.forEach((region, found) -> {
            JsonObject models = new JsonObject();
            found.forEach((id, model) -> models.with(id.value(), model(model)));
            regions.with(region.id(), models);
        });
        return new JsonObject().with("models", regions);
    }

    @Override
    public void write(DocumentWriter document) {
        throw new UnsupportedOperationException("the mapping is always JSON");
    }

    private static JsonObject model(ModelInRegion found) {
        JsonObject model = JsonObject.of(ApiRepresentation.of(found.model()));
        List<Map<String, Object>> profiles =
                found.profiles().stream().map(ApiRepresentation::of).toList();
        return profiles.isEmpty() ? model : model.with("referencedByInstanceProfiles", profiles);
    }
}
