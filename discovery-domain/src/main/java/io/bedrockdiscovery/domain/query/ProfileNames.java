package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the profile that an id or an ARN names, in every region that lists it. Immutable. */
public final class ProfileNames {
    private static final int SUGGESTIONS = 5;

    private final Catalog catalog;

    /** Over the profiles of a catalogue. */
    public ProfileNames(Catalog catalog) {
        this.catalog = requireNonNull(catalog, "catalog is null");
    }

    /** The profile as each region that lists it has it, sorted by region. Letter case matters. */
    public List<ProfileInRegion> find(String idOrArn) {
        String wanted = idOrArn.strip();
        return catalog.regions().values().stream()
                .flatMap(region -> find(region, wanted).stream().map(profile -> ProfileInRegion.of(region, profile)))
                .toList();
    }

    /** Ids that may have been meant, the nearest first; may be empty. */
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

    /** A region that lists a profile twice has it once. */
    private static Optional<InferenceProfile> find(RegionKnowledge region, String wanted) {
        return region.profiles().stream()
                .filter(profile ->
                        wanted.equals(profile.inferenceProfileId()) || wanted.equals(profile.inferenceProfileArn()))
                .findFirst();
    }
}
