package io.bedrockdiscovery.domain.port;

/**
 * Remembers everything in one place: catalogues, latencies, access and targets. One store serves any number of accounts, each of
 * which sees its own entries only. {@link #clear} forgets latencies, access and targets together with the observations of a
 * region or an owner, unless only the history is cleared.
 */
public interface DiscoveryStore extends CatalogStore, LatencyStore, AccessStore, TargetStore {}
