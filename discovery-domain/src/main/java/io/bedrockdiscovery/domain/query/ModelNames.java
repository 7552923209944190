package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.ModelId;
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
 * Finds the model that a name means. The first tier that matches decides: the exact id; the base id, meaning its plain
 * version; a part of the id or the name, where all that match are versions of one base id. Context variants are only
 * ever named exactly. Immutable.
 */
public final class ModelNames {
    private static final int SUGGESTIONS = 5;

    private final List<FoundationModel> models;
    private final Set<ModelId> unlisted;
    private final List<UnknownCall> unknown;

    /** Over the models of a catalogue. */
    public ModelNames(Catalog catalog) {
        this.models = catalog.regions().values().stream()
                .map(RegionKnowledge::models)
                .flatMap(List::stream)
                .toList();
        this.unlisted = catalog.regions().values().stream()
                .flatMap(region -> region.associations().unresolved().values().stream())
                .flatMap(List::stream)
                .flatMap(reference -> reference.foundationModel().stream())
                .map(FoundationModelArn::modelId)
                .collect(Collectors.toSet());
        this.unknown = catalog.unknownCalls().stream()
                .filter(call -> call.call() == CallKind.MODELS)
                .toList();
    }

    /** What {@code name} means. Letter case matters for an exact id alone. */
    public Naming find(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return new Naming.NotFound(List.of());
        }
        Set<ModelId> exact = ids(model -> model.modelId().value().equals(wanted));
        if (!exact.isEmpty()) {
            return new Naming.Found(exact.iterator().next(), List.of());
        }
        // One that only profiles name can be called through these, by who knows its id.
        Optional<ModelId> named =
                unlisted.stream().filter(id -> id.value().equals(wanted)).findFirst();
        if (named.isPresent()) {
            return new Naming.Found(named.get(), List.of());
        }
        Set<ModelId> plain = ids(model ->
                model.modelId().base().equals(wanted) && !model.modelId().isContextVariant());
        if (!plain.isEmpty()) {
            return one(plain);
        }
        Set<ModelId> parts = ids(model -> holds(model, wanted.toLowerCase(Locale.ROOT)));
        return parts.isEmpty() ? new Naming.NotFound(nearest(wanted)) : oneBase(parts);
    }

    private Naming oneBase(Set<ModelId> parts) {
        long bases = parts.stream().map(ModelId::base).distinct().count();
        Set<ModelId> plain = new TreeSet<>(parts);
        plain.removeIf(ModelId::isContextVariant);
        return bases == 1 && !plain.isEmpty() ? one(plain) : new Naming.Ambiguous(List.copyOf(parts));
    }

    private Naming one(Set<ModelId> ids) {
        return ids.size() == 1
                ? new Naming.Found(ids.iterator().next(), unknown)
                : new Naming.Ambiguous(List.copyOf(ids));
    }

    private static boolean holds(FoundationModel model, String part) {
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

    /** To the id, to its base, or to either without the provider: people leave these out. */
    private static int distance(ModelId id, String wanted) {
        return Stream.of(id.value(), id.base())
                .flatMap(form -> Stream.of(form, form.substring(form.indexOf('.') + 1)))
                .mapToInt(form -> EditDistance.between(form, wanted))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
