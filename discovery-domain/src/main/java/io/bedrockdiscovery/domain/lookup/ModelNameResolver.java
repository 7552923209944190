package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.Decorations.Undecorated;
import java.util.List;
import java.util.SortedSet;

/**
 * Resolves a name, as users hold it, to a model. Decorations are taken off first. Then the first rule that matches
 * decides: the exact id; an ARN; the id of a profile; the base id, which means its plain version; the id without its
 * provider, or the name for display; an id with a version that does not exist; a part of the id or of the name, if all
 * matches are versions of one base id. Immutable.
 */
public final class ModelNameResolver {
    private final NameIndex index;
    private final IdTiers tiers;
    private final ArnTier arns;
    private final NearestModels nearest;

    /** Creates a resolver over the models and profiles of a catalogue. */
    public ModelNameResolver(Catalog catalog) {
        this.index = new NameIndex(catalog);
        this.tiers = new IdTiers(index);
        this.nearest = new NearestModels(index);
        this.arns = new ArnTier(index, tiers, nearest::to);
    }

    /**
     * Resolves a name.
     *
     * @param name the name as a user holds it; letter case matters in ids, ARNs and base ids
     */
    public NameMatch find(String name) {
        Undecorated read = Decorations.strip(name, index::isListed);
        if (read.text().isEmpty()) {
            return new NameMatch.NotFound(List.of());
        }
        return match(read.text()).decorated(read.notes(), read.region());
    }

    private NameMatch match(String text) {
        return tiers.exact(text)
                .or(() -> arns.find(text))
                .or(() -> tiers.profile(text))
                .or(() -> tiers.base(text))
                .or(() -> tiers.withoutProviderOrNamed(text))
                .or(() -> tiers.withoutVersion(text))
                .or(() -> tiers.part(text))
                .orElseGet(() -> new NameMatch.NotFound(nearest.to(text)));
    }

    /**
     * Returns the names that can be completed: ids of models with and without the provider, ids of profiles, names for
     * display; sorted.
     */
    public SortedSet<String> vocabulary() {
        return index.vocabulary();
    }
}
