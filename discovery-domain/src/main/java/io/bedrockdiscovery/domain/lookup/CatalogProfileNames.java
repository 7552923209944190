package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the profiles in a catalogue. */
final class CatalogProfileNames implements ProfileNames {
    private final Map<String, NamedProfile> profiles = new HashMap<>();
    private final Set<String> unlisted = new HashSet<>();

    CatalogProfileNames(Collection<CatalogRegion> regions) {
        for (CatalogRegion region : regions) {
            for (InferenceProfile profile : region.profiles()) {
                profiles.merge(profile.inferenceProfileId(), NamedProfile.of(profile), NamedProfile::and);
            }
            region.associations().unresolved().values().stream()
                    .flatMap(List::stream)
                    .flatMap(reference -> reference.foundationModel().stream())
                    .forEach(arn -> unlisted.add(arn.modelId().value()));
        }
    }

    @Override
    public Optional<NamedProfile> profile(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public boolean nameUnlisted(String modelId) {
        return unlisted.contains(modelId);
    }

    @Override
    public Collection<String> ids() {
        return profiles.keySet();
    }
}
