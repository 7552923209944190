package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Can be read, as on a disk that is full. */
final class UnwritableStore implements CatalogStore {
    static final String MESSAGE = "the disk is full";

    private final CatalogStore store = new InMemoryCatalogStore();

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return store.accountOf(callerDigest);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Memory load(Owner owner) {
        return store.load(owner);
    }

    @Override
    public Memory loadAsOf(Owner owner, Instant time) {
        return store.loadAsOf(owner, time);
    }

    @Override
    public void record(Owner owner, Instant startedAt, Memory learnt) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return store.scans(owner);
    }

    @Override
    public StoreSummary summary() {
        return store.summary();
    }

    @Override
    public Cleared clear(ClearRequest request) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public void close() {}
}
