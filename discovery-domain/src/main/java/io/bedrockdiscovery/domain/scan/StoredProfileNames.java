package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.lookup.ProfileNames;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.StoredNames;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The names of the profiles in a store, read one by one. */
final class StoredProfileNames implements ProfileNames {
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
