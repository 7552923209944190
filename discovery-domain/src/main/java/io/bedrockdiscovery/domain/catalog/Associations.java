package io.bedrockdiscovery.domain.catalog;

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
 * The associations between the profiles and the models of a region.
 *
 * @param byModel the profiles of every model that has any, each profile once
 * @param unresolved the references to anything other than a model that the region lists, by profile id
 */
public record Associations(Map<ModelId, List<InferenceProfile>> byModel, Map<String, List<ModelReference>> unresolved) {
    /** The associations of a region without profiles. */
    public static final Associations NONE = new Associations(Map.of(), Map.of());

    public Associations {
        byModel = frozen(byModel);
        unresolved = frozen(unresolved);
    }

    /** Returns the profiles that call a model; possibly none. */
    public List<InferenceProfile> of(FoundationModel model) {
        return byModel.getOrDefault(model.modelId(), List.of());
    }

    /** Returns the number of pairs of a model and a profile. */
    public int size() {
        return byModel.values().stream().mapToInt(List::size).sum();
    }

    /** Returns the associations of the models and profiles that meet the conditions; unresolved references stay. */
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
