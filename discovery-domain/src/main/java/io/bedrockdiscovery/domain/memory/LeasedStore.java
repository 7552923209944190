package io.bedrockdiscovery.domain.memory;

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
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A view of a store that has a lease, and whose writes something else runs.
 *
 * @param writer runs a write, or refuses
 */
record LeasedStore(DiscoveryStore store, RefreshLease lease, Consumer<Runnable> writer) implements DiscoveryStore {
    @Override
    public Optional<RefreshLease> refreshLease() {
        return Optional.of(lease);
    }

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return store.accountOf(callerDigest);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        writer.accept(() -> store.rememberAccount(callerDigest, account));
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
    public Partial loadAbout(Owner owner, Instant time, ModelSelector selector) {
        return store.loadAbout(owner, time, selector);
    }

    @Override
    public OptionalLong version(Owner owner) {
        return store.version(owner);
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        writer.accept(() -> store.record(owner, startedAt, learnt));
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
        Cleared[] cleared = {new Cleared(0, 0)};
        writer.accept(() -> cleared[0] = store.clear(request));
        return cleared[0];
    }

    @Override
    public Latencies latencies(Owner owner) {
        return store.latencies(owner);
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        writer.accept(() -> store.save(owner, latencies));
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        return store.access(owner, modelId, asOf);
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        writer.accept(() -> store.saveAccess(owner, modelId, learnt));
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        return store.gate(owner, gate, asOf);
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        writer.accept(() -> store.saveGate(owner, gate, learnt));
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        return store.targets(owner, asOf);
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        writer.accept(() -> store.saveTargets(owner, learnt));
    }

    @Override
    public void close() {}
}
