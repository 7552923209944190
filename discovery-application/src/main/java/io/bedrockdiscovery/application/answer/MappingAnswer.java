package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.RegionMapping;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every region's models with the profiles that reference them. The JSON has no schema version, because its structure is
 * older than the schema.
 */
public record MappingAnswer(Catalog catalog) implements Answer {
    public MappingAnswer {
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public JsonObject json() {
        JsonObject regions = new JsonObject();
        for (CatalogRegion region : catalog.regions().values()) {
            if (!region.models().isEmpty()) {
                // One region's at a time is in memory.
                Supplier<JsonObject> models = () -> models(region);
                regions.with(region.region().id(), models);
            }
        }
        return new JsonObject().with("models", regions);
    }

    @Override
    public void write(DocumentWriter document) {
        throw new UnsupportedOperationException("the mapping is always JSON");
    }

    private static JsonObject models(CatalogRegion region) {
        JsonObject models = new JsonObject();
        RegionMapping.of(region).forEach((id, model) -> models.with(id.value(), model(model)));
        return models;
    }

    private static JsonObject model(ModelInRegion found) {
        JsonObject model = JsonObject.of(ApiRepresentation.of(found.model()));
        List<Map<String, Object>> profiles =
                found.profiles().stream().map(ApiRepresentation::of).toList();
        return profiles.isEmpty() ? model : model.with("referencedByInstanceProfiles", profiles);
    }
}
