package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores, whose failures cost the memory and not the answer: each becomes a warning. For one thread. */
final class GuardedStore {
    private final CatalogStore catalog;
    private final LatencyStore latencies;
    private final List<String> warnings = new ArrayList<>();

    GuardedStore(CatalogStore catalog, LatencyStore latencies) {
        this.catalog = catalog;
        this.latencies = latencies;
    }

    Optional<String> accountOf(String digest) {
        return guard(() -> catalog.accountOf(digest), Optional.empty());
    }

    void rememberAccount(String digest, String account) {
        guard(() -> catalog.rememberAccount(digest, account));
    }

    /** What was seen by now; a clock that once was ahead has left observations which are not to be believed. */
    Memory load(Owner owner, Instant now) {
        return guard(() -> catalog.loadAsOf(owner, now), Memory.empty());
    }

    void record(Owner owner, Instant startedAt, Memory learnt) {
        guard(() -> catalog.record(owner, startedAt, learnt));
    }

    Optional<Instant> lastScan(Owner owner) {
        return guard(() -> catalog.scans(owner).stream().findFirst(), Optional.empty());
    }

    Latencies latencies(Owner owner) {
        return guard(() -> latencies.latencies(owner), Latencies.none());
    }

    void save(Owner owner, Latencies measured) {
        guard(() -> latencies.save(owner, measured));
    }

    List<String> warnings() {
        return warnings.stream().distinct().toList();
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
    }

    private <T> T guard(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (StoreException e) {
            warnings.add(String.valueOf(e.getMessage()));
            return otherwise;
        }
    }
}
