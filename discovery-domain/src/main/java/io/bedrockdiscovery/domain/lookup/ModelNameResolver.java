package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves a name to a model. The first rule that matches any model decides: the exact id; the base id, which means its
 * plain version; a part of the id or of the model's name, if all matches are versions of one base id. A context variant
 * has to be named by its exact id. Immutable.
 */
public final class ModelNameResolver {
    private static final int SUGGESTIONS = 5;

    private final List<FoundationModel> models;
    private final Set<ModelId> unlisted;
    private final List<UnknownCall> unknown;

    /** Creates a resolver over the models of a catalogue. */
    public ModelNameResolver(Catalog catalog) {
        this.models = catalog.regions().values().stream()
                .map(CatalogRegion::models)
                .flatMap(List::stream)
                .toList();
        this.unlisted = catalog.regions().values().stream()
                .flatMap(region -> region.associations().unresolved().values().stream())
                .flatMap(List::stream)
                .flatMap(reference -> reference.foundationModel().stream())
                .map(FoundationModelArn::modelId)
                .collect(Collectors.toSet());
        this.unknown = catalog.unknownCalls().stream()
                .filter(call -> call.call() == ListCall.MODELS)
                .toList();
    }

    /**
     * Resolves a name.
     *
     * @param name the name as a user types it; letter case matters in ids and base ids, not in parts of them
     */
    public NameMatch find(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return new NameMatch.NotFound(List.of());
        }
        Set<ModelId> exact = ids(model -> model.modelId().value().equals(wanted));
        if (!exact.isEmpty()) {
            return new NameMatch.Found(exact.iterator().next(), List.of());
        }
        // A model that only profiles name can be called through them, so its exact id is accepted.
        Optional<ModelId> named =
                unlisted.stream().filter(id -> id.value().equals(wanted)).findFirst();
        if (named.isPresent()) {
            return new NameMatch.Found(named.get(), List.of());
        }
        Set<ModelId> plain = ids(model ->
                model.modelId().base().equals(wanted) && !model.modelId().isContextVariant());
        if (!plain.isEmpty()) {
            return single(plain);
        }
        Set<ModelId> parts = ids(model -> contains(model, wanted.toLowerCase(Locale.ROOT)));
        return parts.isEmpty() ? new NameMatch.NotFound(nearest(wanted)) : versionsOfOneBase(parts);
    }

    private NameMatch versionsOfOneBase(Set<ModelId> parts) {
        long bases = parts.stream().map(ModelId::base).distinct().count();
        Set<ModelId> plain = new TreeSet<>(parts);
        plain.removeIf(ModelId::isContextVariant);
        return bases == 1 && !plain.isEmpty() ? single(plain) : new NameMatch.Ambiguous(List.copyOf(parts));
    }

    private NameMatch single(Set<ModelId> ids) {
        return ids.size() == 1
                ? new NameMatch.Found(ids.iterator().next(), unknown)
                : new NameMatch.Ambiguous(List.copyOf(ids));
    }

    private static boolean contains(FoundationModel model, String part) {
        String name = model.modelName();
        return model.modelId().value().toLowerCase(Locale.ROOT).contains(part)
                || (name != null && name.toLowerCase(Locale.ROOT).contains(part));
    }

    private Set<ModelId> ids(Predicate<FoundationModel> condition) {
        Set<ModelId> ids = new TreeSet<>();
        models.stream().filter(condition).map(FoundationModel::modelId).forEach(ids::add);
        return ids;
    }

    private List<ModelId> nearest(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(2, wanted.length() / 3);
        int partTolerance = wanted.length() / 4;
        record Near(ModelId id, int distance, int partDistance) {}
        return ids(any -> true).stream()
                .map(id -> new Near(id, distance(id, wanted), EditDistance.within(id.value(), wanted)))
                .filter(near -> near.distance() <= tolerance || near.partDistance() <= partTolerance)
                .sorted(Comparator.comparingInt(Near::partDistance)
                        .thenComparing(Near::distance)
                        .thenComparing(Near::id))
                .limit(SUGGESTIONS)
                .map(Near::id)
                .toList();
    }

    /** Returns the distance to the id or its base id, each with or without the provider, whichever is the least. */
    private static int distance(ModelId modelId, String wanted) {
        return Stream.of(modelId.value(), modelId.base())
                .flatMap(id -> Stream.of(id, id.substring(id.indexOf('.') + 1)))
                .mapToInt(id -> EditDistance.between(id, wanted))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
