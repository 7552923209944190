package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An empty store that can be read and not written, as on a full disk. */
public final class FullDiskStore implements DiscoveryStore {
    public static final String MESSAGE = "the disk is full";

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return store.accountOf(callerDigest);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Observations load(Owner owner) {
        return store.load(owner);
    }

    @Override
    public Observations loadAsOf(Owner owner, Instant time) {
        return store.loadAsOf(owner, time);
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return store.scans(owner);
    }

    @Override
    public Latencies latencies(Owner owner) {
        return store.latencies(owner);
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        return store.targets(owner, asOf);
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        return store.access(owner, modelId, asOf);
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        throw new StoreException(MESSAGE);
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        return store.gate(owner, gate, asOf);
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        throw new StoreException(MESSAGE);
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
