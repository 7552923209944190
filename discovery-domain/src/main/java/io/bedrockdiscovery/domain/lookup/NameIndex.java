package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.ProfileNames.NamedProfile;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names in a catalogue: ids of models, names for display and ids of profiles, over all regions. Immutable. */
final class NameIndex {
    private static final int DECIMAL = 10;
    private static final int MOST_DIGITS = 18;

    private final Map<ModelId, NamedModel> models = new HashMap<>();
    private final Set<String> providers = new HashSet<>();
    private final ProfileNames profiles;
    private final Partition partition;
    private final List<UnknownCall> unknown;
    private final Knowledge knowledge;

    /** Creates the index of a catalogue. */
    NameIndex(Catalog catalog) {
        this(
                catalog,
                catalog.regions().values().stream()
                        .flatMap(region -> region.models().stream())
                        .toList(),
                new CatalogProfileNames(catalog.regions().values()));
    }

    /**
     * Creates an index of names that are read elsewhere.
     *
     * @param catalog the catalogue, with or without its models and profiles
     */
    NameIndex(Catalog catalog, List<FoundationModel> listed, ProfileNames profiles) {
        this.profiles = profiles;
        partition = catalog.owner().partition();
        listed.forEach(this::add);
        models.keySet().forEach(id -> providers.add(id.provider().toLowerCase(Locale.ROOT)));
        knowledge = catalog.knowledge();
        unknown = catalog.unknownCalls().stream()
                .filter(call -> call.call() == ListCall.MODELS)
                .toList();
    }

    /** The names of a model, in lower case, and what is known of its life, over all regions that list it. */
    private static final class NamedModel {
        private final Set<String> names = new TreeSet<>();
        private final Set<String> lowerNames = new HashSet<>();
        private boolean active;
        private @Nullable Instant start;

        private void add(FoundationModel model) {
            if (model.modelName() != null) {
                names.add(model.modelName());
                lowerNames.add(model.modelName().toLowerCase(Locale.ROOT));
            }
            Lifecycle life = model.modelLifecycle();
            if (life != null) {
                active |= life.isActive();
                start = start == null ? life.startOfLifeTime() : start;
            }
        }
    }

    /** Returns the degree to which it is known that a name which is missing here belongs to nothing. */
    Knowledge knowledge() {
        return knowledge;
    }

    private void add(FoundationModel model) {
        models.computeIfAbsent(model.modelId(), any -> new NamedModel()).add(model);
    }

    /** Returns the partition of everything in the index. */
    Partition partition() {
        return partition;
    }

    /** Returns the calls whose answers could list further models. */
    List<UnknownCall> unknown() {
        return unknown;
    }

    /** Returns whether this is the id of a model that is listed, or that only profiles name, or of a profile. */
    boolean isListed(String text) {
        return isModel(text) || profile(text).isPresent();
    }

    /** Returns whether this is the id of a model that is listed, or that only profiles name. */
    boolean isModel(String text) {
        return !text.isBlank() && (models.containsKey(new ModelId(text)) || profiles.nameUnlisted(text));
    }

    /** Returns whether an id may start like this text: a provider's part of an id, and a dot. */
    boolean startsWithProvider(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && providers.contains(text.substring(0, dot).toLowerCase(Locale.ROOT));
    }

    Optional<NamedProfile> profile(String id) {
        return profiles.profile(id);
    }

    /** Returns the listed models that meet a condition. */
    NavigableSet<ModelId> models(Predicate<ModelId> condition) {
        NavigableSet<ModelId> found = new TreeSet<>();
        models.keySet().stream().filter(condition).forEach(found::add);
        return found;
    }

    /** Returns whether a name for display of the model, in lower case, meets a condition. */
    boolean hasName(ModelId id, Predicate<String> condition) {
        NamedModel model = models.get(id);
        return model != null && model.lowerNames.stream().anyMatch(condition);
    }

    /** Returns models in the order in which they are likely to be meant: plain, active and new ones first. */
    List<ModelId> likelyFirst(Collection<ModelId> ids) {
        return ids.stream().sorted(likelyFirst()).toList();
    }

    Comparator<ModelId> likelyFirst() {
        return Comparator.comparing(ModelId::isContextVariant)
                .thenComparing(id -> !isActive(id))
                .thenComparing(this::start, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(NameIndex::withoutVariant)
                .thenComparing(NameIndex::variantSize)
                .thenComparing(Comparator.naturalOrder());
    }

    private static String withoutVariant(ModelId id) {
        return id.isContextVariant() ? id.value().substring(0, id.value().lastIndexOf(':')) : id.value();
    }

    /** Returns the size of a context variant, such as 18 of {@code :18k}; those without a number are behind all others. */
    private static long variantSize(ModelId id) {
        int start = id.value().lastIndexOf(':') + 1;
        int end = start;
        while (end < id.value().length()
                && end - start < MOST_DIGITS
                && isDigit(id.value().charAt(end))) {
            end++;
        }
        return end == start ? Long.MAX_VALUE : Long.parseLong(id.value(), start, end, DECIMAL);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private boolean isActive(ModelId id) {
        NamedModel model = models.get(id);
        return model != null && model.active;
    }

    private @Nullable Instant start(ModelId id) {
        NamedModel model = models.get(id);
        return model == null ? null : model.start;
    }

    /** Returns every name that can be typed: ids with and without the provider, ids of profiles, names for display. */
    SortedSet<String> vocabulary() {
        SortedSet<String> words = new TreeSet<>(profiles.ids());
        for (Map.Entry<ModelId, NamedModel> each : models.entrySet()) {
            words.add(each.getKey().value());
            words.add(each.getKey().withoutProvider());
            words.addAll(each.getValue().names);
        }
        return words;
    }
}
