package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts one fault that real stores have had around a good store. */
final class BrokenStore implements CatalogStore {
    private final Fault fault;
    private final CatalogStore store;

    enum Fault {
        /** A failed call is kept as an empty list. */
        FAILURE_IS_EMPTY,
        /** What is written last stands, however old it is. */
        LAST_WRITTEN_STANDS,
        /** A scan replaces all that was there. */
        SCAN_REPLACES_ALL,
        /** The partition is no part of who the owner is. */
        PARTITIONS_ARE_MIXED,
        /** Only the present is kept. */
        NO_HISTORY,
        /** A region lands in two steps. */
        TWO_STEPS,
        /** Models are sorted. */
        SORTED
    }

    BrokenStore(Fault fault, CatalogStore store) {
        this.fault = fault;
        this.store = store;
    }

    @Override
    public void record(Owner owner, Instant startedAt, Memory learnt) {
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
    public Memory load(Owner owner) {
        return store.load(seen(owner));
    }

    @Override
    public Memory loadAsOf(Owner owner, Instant time) {
        return fault == Fault.NO_HISTORY ? load(owner) : store.loadAsOf(seen(owner), time);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return store.scans(seen(owner));
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

    private static Memory mapped(Memory memory, UnaryOperator<RegionObservations> change) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>(memory.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return new Memory(memory.listing(), regions);
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
