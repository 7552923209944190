package io.bedrockdiscovery.domain.port;

import java.util.Optional;

/**
 * Remembers everything in one place: catalogues, latencies, access and targets. One store serves any number of accounts, each of
 * which sees its own entries only. {@link #clear} forgets latencies, access and targets together with the observations of a
 * region or an owner, unless only the history is cleared.
 */
public interface DiscoveryStore extends CatalogStore, LatencyStore, AccessStore, TargetStore {
    /** Returns the lease by which processes that share the store refresh it in turn; empty for a store of one process. */
    default Optional<RefreshLease> refreshLease() {
        return Optional.empty();
    }
}
