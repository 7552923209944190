package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the models that a project supports, and the profiles that name any of them. A region that lists none of them is
 * kept as it is, unless {@code strict} is among the arguments. A supported id matches itself, its base and its
 * variants, which a colon separates: {@code v1} does not match {@code v10}.
 */
final class SupportedFilter implements FilterFactory {
    private static final String STRICT = "strict";

    private final Collection<ModelId> byDefault;

    SupportedFilter(Collection<ModelId> byDefault) {
        this.byDefault = byDefault;
    }

    @Override
    public String name() {
        return "supported";
    }

    @Override
    public String description() {
        return "these models: supported:ID,…; a region without any of them shows all its models, with strict,ID,… none";
    }

    @Override
    public List<String> suggestions() {
        return List.of(STRICT);
    }

    @Override
    public DiscoveryFilter create(List<String> arguments) {
        boolean strict = arguments.contains(STRICT);
        Set<ModelId> named = arguments.stream()
                .filter(argument -> !argument.equals(STRICT))
                .map(ModelId::new)
                .collect(Collectors.toUnmodifiableSet());
        Collection<ModelId> ids = named.isEmpty() ? byDefault : named;
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(
                    "name models, such as supported:amazon.nova-pro-v1:0, or list them in the configuration file");
        }
        return region -> keep(region, ids, strict);
    }

    private static CatalogRegion keep(CatalogRegion region, Collection<ModelId> ids, boolean strict) {
        boolean any = region.models().stream().anyMatch(model -> isSupported(model.modelId(), ids));
        if (!any && !strict) {
            return region;
        }
        return region.showing(model -> isSupported(model.modelId(), ids), profile -> names(profile, ids));
    }

    private static boolean names(InferenceProfile profile, Collection<ModelId> ids) {
        return profile.modelIds().stream().anyMatch(id -> isSupported(id, ids));
    }

    private static boolean isSupported(ModelId id, Collection<ModelId> ids) {
        return ids.stream()
                .anyMatch(supported -> id.equals(supported)
                        || id.value().equals(supported.base())
                        || id.value().startsWith(supported.value() + ":"));
    }
}
