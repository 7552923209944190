package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.lookup.ProfileNames;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.StoredNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects the models that an answer about a name needs: those that the name may mean, and those that may replace them.
 * For one thread.
 */
final class NamedModelSelector implements ModelSelector {
    private final String name;
    private final Function<Observations, Catalog> assembler;
    private @Nullable NameMatch match;

    /**
     * Creates a selector.
     *
     * @param name the name as a user holds it
     * @param assembler assembles the catalogue of some observations
     */
    NamedModelSelector(String name, Function<Observations, Catalog> assembler) {
        this.name = requireNonNull(name, "name is null");
        this.assembler = requireNonNull(assembler, "assembler is null");
    }

    @Override
    public Optional<Set<ModelId>> select(Observations withoutItems, StoredNames names) {
        Catalog catalog = assembler.apply(withoutItems);
        Set<Region> open = catalog.regions().values().stream()
                .filter(region -> !region.status().isClosed())
                .map(CatalogRegion::region)
                .collect(Collectors.toSet());
        List<FoundationModel> listed = names.models(open);
        NameMatch found = new ModelNameResolver(catalog, listed, new StoredProfileNames(names, open)).find(name);
        match = found;
        if (found instanceof NameMatch.Ambiguous several) {
            return Optional.of(Set.copyOf(several.candidates()));
        }
        // What no model is named needs all of them, for those with similar names.
        return found instanceof NameMatch.Found one
                ? Optional.of(withReplacements(one.modelId(), listed))
                : Optional.empty();
    }

    /**
     * Loads the selected part, or everything if the part gives the name another meaning than everything does.
     *
     * @param part loads what a selector asks for
     * @param whole loads everything
     */
    Partial load(Function<ModelSelector, Partial> part, Supplier<Observations> whole) {
        Partial read = part.apply(this);
        return read.isWhole() || isMeantSame(assembler.apply(read.observations()))
                ? read
                : new Partial(whole.get(), true);
    }

    private boolean isMeantSame(Catalog selected) {
        return new ModelNameResolver(selected).find(name).equals(match);
    }

    private static Set<ModelId> withReplacements(ModelId id, List<FoundationModel> listed) {
        Set<ModelId> selected = new HashSet<>(Set.of(id));
        List<FoundationModel> ending = listed.stream()
                .filter(model -> model.modelId().equals(id) && mayEnd(model.modelLifecycle()))
                .toList();
        for (FoundationModel model : listed) {
            if (ending.stream().anyMatch(old -> hasSameProvider(old, model))) {
                selected.add(model.modelId());
            }
        }
        return selected;
    }

    private static boolean mayEnd(@Nullable Lifecycle life) {
        return life != null && !(life.isActive() && life.endOfLifeTime() == null);
    }

    private static boolean hasSameProvider(FoundationModel one, FoundationModel other) {
        return Objects.equals(one.providerName(), other.providerName())
                || one.modelId().provider().equals(other.modelId().provider());
    }

    /** The names of the profiles in a store, read one by one. */
    private static final class StoredProfileNames implements ProfileNames {
        private final StoredNames names;
        private final Set<Region> regions;

        StoredProfileNames(StoredNames names, Set<Region> regions) {
            this.names = names;
            this.regions = regions;
        }

        @Override
        public Optional<NamedProfile> profile(String id) {
            return names.profiles(id, regions).stream().map(NamedProfile::of).reduce(NamedProfile::and);
        }

        /** Tells it of listed models as well, which makes no difference: the index asks for those that it does not know. */
        @Override
        public boolean nameUnlisted(String modelId) {
            return names.isNamedByProfile(new ModelId(modelId), regions);
        }

        @Override
        public Collection<String> ids() {
            throw new UnsupportedOperationException("they are not read together");
        }
    }
}
