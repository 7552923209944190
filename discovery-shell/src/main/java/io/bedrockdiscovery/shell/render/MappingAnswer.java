package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every region's models with the profiles that reference them. Without a schema version: the form is older than ours. */
public record MappingAnswer(SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping) implements Answer {
    public MappingAnswer {
        mapping = new TreeMap<>(mapping);
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
    public void write(Page page) {
        throw new UnsupportedOperationException("the mapping is always JSON");
    }

    private static JsonObject model(ModelInRegion found) {
        JsonObject model = JsonObject.of(ApiForm.of(found.model()));
        List<Map<String, Object>> profiles =
                found.profiles().stream().map(ApiForm::of).toList();
        return profiles.isEmpty() ? model : model.with("referencedByInstanceProfiles", profiles);
    }
}
