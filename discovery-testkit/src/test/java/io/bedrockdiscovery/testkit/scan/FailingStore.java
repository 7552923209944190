package io.bedrockdiscovery.testkit.scan;

import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Can do nothing. */
public final class FailingStore implements CatalogStore {
    static final String MESSAGE = "the disk is full";

    @Override
    public Optional<String> accountOf(String callerDigest) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Memory load(Owner owner) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Memory loadAsOf(Owner owner, Instant time) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public void record(Owner owner, Instant startedAt, Memory learnt) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public StoreSummary summary() {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Cleared clear(ClearRequest request) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public void close() {}

    /** Likewise. */
    static final class OfLatencies implements LatencyStore {
        @Override
        public Latencies latencies(Owner owner) {
            throw new StoreException(MESSAGE);
        }

        @Override
        public void save(Owner owner, Latencies latencies) {
            throw new StoreException(MESSAGE);
        }
    }
}
