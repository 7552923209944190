package io.bedrockdiscovery.domain.knowledge;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which profiles of a region call which of its models.
 *
 * @param byModel the profiles of every model that has some; a profile stands once under a model
 * @param unresolved what profiles name beside the region's models, by profile id
 */
public record Associations(Map<ModelId, List<InferenceProfile>> byModel, Map<String, List<ModelReference>> unresolved) {
    /** No profiles at all. */
    public static final Associations NONE = new Associations(Map.of(), Map.of());

    public Associations {
        byModel = frozen(byModel);
        unresolved = frozen(unresolved);
    }

    /** The profiles that call this model, possibly none. */
    public List<InferenceProfile> of(FoundationModel model) {
        return byModel.getOrDefault(model.modelId(), List.of());
    }

    /** How many (model, profile) pairs there are. */
    public int size() {
        return byModel.values().stream().mapToInt(List::size).sum();
    }

    /** Those among the models and profiles that meet the conditions; what is unresolved stays. */
    Associations keeping(
            List<FoundationModel> models, Predicate<FoundationModel> model, Predicate<InferenceProfile> profile) {
        Map<ModelId, List<InferenceProfile>> kept = new LinkedHashMap<>();
        for (FoundationModel each : models) {
            List<InferenceProfile> profiles = of(each).stream().filter(profile).toList();
            if (model.test(each) && !profiles.isEmpty()) {
                kept.put(each.modelId(), profiles);
            }
        }
        return new Associations(kept, unresolved);
    }

    private static <K, V> Map<K, List<V>> frozen(Map<K, List<V>> lists) {
        Map<K, List<V>> copy = new LinkedHashMap<>();
        lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }
}
