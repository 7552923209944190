package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ProfileInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the profile that an id or an ARN names, in every region that lists it. Immutable. */
public final class ProfileFinder {
    private static final int SUGGESTIONS = 5;

    private final Catalog catalog;

    /** Creates a finder over the profiles of a catalogue. */
    public ProfileFinder(Catalog catalog) {
        this.catalog = requireNonNull(catalog, "catalog is null");
    }

    /**
     * Returns the profile as each region that lists it has it, sorted by region.
     *
     * @param idOrArn the id or the ARN; letter case matters
     * @return empty where no region lists it
     */
    public List<ProfileInRegion> find(String idOrArn) {
        String wanted = idOrArn.strip();
        return catalog.regions().values().stream()
                .flatMap(region -> find(region, wanted).stream().map(profile -> ProfileInRegion.of(region, profile)))
                .toList();
    }

    /** Returns the ids of profiles with similar ids, the most similar first; possibly none. */
    public List<String> nearest(String idOrArn) {
        String wanted = idOrArn.strip().toLowerCase(Locale.ROOT);
        String id = wanted.substring(wanted.lastIndexOf('/') + 1);
        if (id.isEmpty()) {
            return List.of();
        }
        record Near(String id, int distance) {}
        return catalog.regions().values().stream()
                .flatMap(region -> region.profiles().stream())
                .map(InferenceProfile::inferenceProfileId)
                .distinct()
                .map(each -> new Near(each, EditDistance.within(each.toLowerCase(Locale.ROOT), id)))
                .filter(near -> near.distance() <= id.length() / 4)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(SUGGESTIONS)
                .map(Near::id)
                .toList();
    }

    private static Optional<InferenceProfile> find(CatalogRegion region, String wanted) {
        return region.profiles().stream()
                .filter(profile ->
                        wanted.equals(profile.inferenceProfileId()) || wanted.equals(profile.inferenceProfileArn()))
                .findFirst();
    }
}
