package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

/** Everything a scan asks of the outside. An embedder may take some from one adapter and bring others. */
public record DiscoveryPorts(
        CallerIdentity identity,
        RegionSource regions,
        ModelSource models,
        ProfileSource profiles,
        ProfileAssociation association,
        RegionFanOut fanOut,
        CatalogStore catalog,
        LatencyStore latencies) {
    public DiscoveryPorts {
        requireNonNull(identity, "identity is null");
        requireNonNull(regions, "regions is null");
        requireNonNull(models, "models is null");
        requireNonNull(profiles, "profiles is null");
        requireNonNull(association, "association is null");
        requireNonNull(fanOut, "fanOut is null");
        requireNonNull(catalog, "catalog is null");
        requireNonNull(latencies, "latencies is null");
    }
}
