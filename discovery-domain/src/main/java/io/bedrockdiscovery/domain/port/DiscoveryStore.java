package io.bedrockdiscovery.domain.port;

/**
 * Remembers everything in one place: catalogues, latencies and access. One store serves any number of accounts, each of
 * which sees its own entries only. {@link #clear} forgets latencies and access together with the observations of a
 * region or an owner, unless only the history is cleared.
 */
public interface DiscoveryStore extends CatalogStore, LatencyStore, AccessStore {}
