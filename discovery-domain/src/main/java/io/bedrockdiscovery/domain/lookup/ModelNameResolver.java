package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.Decorations.Undecorated;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Resolves a name, as users hold it, to a model. Decorations are taken off first. Then the first rule that matches
 * decides: the exact id; an ARN; the id of a profile; the base id, which means its plain version; the id without its
 * provider, or the name for display; an id with a version that does not exist; a part of the id or of the name, if all
 * matches are versions of one base id. Immutable.
 */
public final class ModelNameResolver {
    private final NameIndex index;
    private final IdMatchers ids;
    private final ArnMatcher arns;
    private final Function<String, List<ModelId>> nearest;

    /** Creates a resolver over the models and profiles of a catalogue. */
    public ModelNameResolver(Catalog catalog) {
        this(catalog.index(NameIndex.class, NameIndex::new));
    }

    /**
     * Creates a resolver over names that are read elsewhere. It tells no models with similar names.
     *
     * @param catalog the catalogue, with or without its models and profiles
     * @param listed the models of the catalogue; only their ids, names and lifecycles matter
     * @param profiles the profiles of the catalogue
     */
    public ModelNameResolver(Catalog catalog, List<FoundationModel> listed, ProfileNames profiles) {
        this(new NameIndex(catalog, listed, profiles), any -> List.of());
    }

    private ModelNameResolver(NameIndex index) {
        this(index, new NearestModels(index)::to);
    }

    /**
     * Creates a resolver.
     *
     * @param nearest finds the models with similar names for a name that means none, which takes longer than matching
     */
    ModelNameResolver(NameIndex index, Function<String, List<ModelId>> nearest) {
        this.index = index;
        this.ids = new IdMatchers(index);
        this.nearest = nearest;
        this.arns = new ArnMatcher(index, ids, nearest);
    }

    /**
     * Resolves a name.
     *
     * @param name the name as a user holds it; letter case matters in ids, ARNs and base ids
     */
    public NameMatch find(String name) {
        Undecorated read = Decorations.strip(name, index::isListed);
        if (read.text().isEmpty()) {
            return new NameMatch.NotFound(List.of(), List.of(), index.knowledge());
        }
        NameMatch match = match(read.text()).decorated(read.notes(), read.region());
        return match instanceof NameMatch.NotFound missing
                ? new NameMatch.NotFound(missing.nearest(), missing.notes(), index.knowledge())
                : match;
    }

    private NameMatch match(String text) {
        return ids.exact(text)
                .or(() -> arns.find(text))
                .or(() -> ids.profile(text))
                .or(() -> ids.base(text))
                .or(() -> ids.withoutProviderOrNamed(text))
                .or(() -> ids.withoutVersion(text))
                .or(() -> ids.part(text))
                .orElseGet(() -> new NameMatch.NotFound(nearest.apply(text)));
    }

    /**
     * Returns the names that can be completed: ids of models with and without the provider, ids of profiles, names for
     * display; sorted.
     */
    public SortedSet<String> vocabulary() {
        return index.vocabulary();
    }
}
