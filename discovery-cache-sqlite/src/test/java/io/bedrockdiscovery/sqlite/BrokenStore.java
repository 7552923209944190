package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Adds one fault that real stores have had to a good store. */
final class BrokenStore implements DiscoveryStore {
    private final Fault fault;
    private final DiscoveryStore store;

    enum Fault {
        /** Takes a failed call for an empty list. */
        FAILURE_IS_EMPTY,
        /** Lets the last write win, however old its observations are. */
        LAST_WRITTEN_STANDS,
        /** Lets a scan replace everything. */
        SCAN_REPLACES_ALL,
        /** Ignores the partition of an owner. */
        PARTITIONS_ARE_MIXED,
        /** Keeps the present only. */
        NO_HISTORY,
        /** Writes a region in two steps. */
        TWO_STEPS,
        /** Sorts models. */
        SORTED,
        /** Lets a failed check remove the last known access. */
        FAILURE_REPLACES_ACCESS,
        /** Shows access that is dated later than it was asked for. */
        FUTURE_ACCESS_IS_SHOWN
    }

    BrokenStore(Fault fault, DiscoveryStore store) {
        this.fault = fault;
        this.store = store;
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        switch (fault) {
            case FAILURE_IS_EMPTY -> store.record(owner, startedAt, mapped(learnt, BrokenStore::failureAsEmpty));
            case LAST_WRITTEN_STANDS -> {
                learnt.regions().keySet().forEach(region -> store.clear(new ClearRequest(region, owner.key(), false)));
                store.record(owner, startedAt, learnt);
            }
            case SCAN_REPLACES_ALL -> {
                store.clear(new ClearRequest(null, owner.key(), false));
                store.record(owner, startedAt, learnt);
            }
            case TWO_STEPS -> {
                store.record(owner, startedAt, mapped(learnt, region -> part(region, true)));
                long end = System.nanoTime() + 2_000_000;
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
                store.record(owner, startedAt, mapped(learnt, region -> part(region, false)));
            }
            case SORTED -> store.record(owner, startedAt, mapped(learnt, BrokenStore::sorted));
            default -> store.record(seen(owner), startedAt, learnt);
        }
    }

    @Override
    public Observations load(Owner owner) {
        return store.load(seen(owner));
    }

    @Override
    public Observations loadAsOf(Owner owner, Instant time) {
        return fault == Fault.NO_HISTORY ? load(owner) : store.loadAsOf(seen(owner), time);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return store.scans(seen(owner));
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        return store.targets(seen(owner), asOf);
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        store.saveTargets(seen(owner), learnt);
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        return store.access(seen(owner), modelId, fault == Fault.FUTURE_ACCESS_IS_SHOWN ? Instant.MAX : asOf);
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        if (fault == Fault.FAILURE_REPLACES_ACCESS) {
            learnt.keySet().forEach(region -> store.clear(new ClearRequest(region, owner.key(), false)));
        }
        store.saveAccess(seen(owner), modelId, learnt);
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        return store.gate(seen(owner), gate, asOf);
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        store.saveGate(seen(owner), gate, learnt);
    }

    @Override
    public Latencies latencies(Owner owner) {
        return store.latencies(seen(owner));
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        store.save(seen(owner), latencies);
    }

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return store.accountOf(callerDigest);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        store.rememberAccount(callerDigest, account);
    }

    @Override
    public StoreSummary summary() {
        return store.summary();
    }

    @Override
    public Cleared clear(ClearRequest request) {
        return store.clear(request);
    }

    @Override
    public void close() {
        store.close();
    }

    private Owner seen(Owner owner) {
        return fault == Fault.PARTITIONS_ARE_MIXED ? new Owner(Partition.AWS, owner.key(), owner.account()) : owner;
    }

    private static Observations mapped(Observations observations, UnaryOperator<RegionObservations> change) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>(observations.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return new Observations(observations.listing(), regions);
    }

    private static RegionObservations failureAsEmpty(RegionObservations region) {
        Observation.Failed failed = region.models().failed();
        return failed == null
                ? region
                : new RegionObservations(
                        region.region(),
                        Observation.known(List.of(), failed.observedAt()),
                        region.systemDefined(),
                        region.application());
    }

    private static RegionObservations sorted(RegionObservations region) {
        Observation.Known<FoundationModel> known = region.models().known();
        return known == null
                ? region
                : new RegionObservations(
                        region.region(),
                        new Observation<>(
                                new Observation.Known<>(
                                        known.items().stream()
                                                .sorted(Comparator.comparing(FoundationModel::modelId))
                                                .toList(),
                                        known.offered(),
                                        known.observedAt()),
                                region.models().failed()),
                        region.systemDefined(),
                        region.application());
    }

    private static RegionObservations part(RegionObservations region, boolean first) {
        return new RegionObservations(
                region.region(),
                first ? region.models() : Observation.none(),
                first ? Observation.none() : region.systemDefined(),
                first ? Observation.none() : region.application());
    }
}
