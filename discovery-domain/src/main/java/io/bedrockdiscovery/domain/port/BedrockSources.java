package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

/**
 * The sources through which a discovery asks AWS on behalf of one account. Sources of several adapters may be mixed.
 *
 * @param identity the caller and its account
 * @param regions the regions of a partition
 * @param models the models of a region
 * @param profiles the inference profiles of a region
 * @param access the account's access to a model
 * @param latency the latency to a region
 */
public record BedrockSources(
        CallerIdentity identity,
        RegionSource regions,
        ModelSource models,
        ProfileSource profiles,
        AccessSource access,
        LatencyProbe latency) {
    public BedrockSources {
        requireNonNull(identity, "identity is null");
        requireNonNull(regions, "regions is null");
        requireNonNull(models, "models is null");
        requireNonNull(profiles, "profiles is null");
        requireNonNull(access, "access is null");
        requireNonNull(latency, "latency is null");
    }
}
