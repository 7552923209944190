package io.bedrockdiscovery.testkit.contract;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A store in memory with one fault that real catalogue stores have had. */
final class FaultyCatalogStore extends DelegatingStore {
    private static final long PAUSE_NANOS = 2_000_000;

    private final Fault fault;

    enum Fault {
        /** A failed call is kept as an empty list. */
        FAILURE_IS_EMPTY,
        /** The observation that is recorded last stands, however old it is. */
        LAST_RECORDED_STANDS,
        /** A scan replaces everything that was remembered. */
        SCAN_REPLACES_ALL,
        /** The partition does not count as a part of the owner. */
        PARTITIONS_ARE_MIXED,
        /** The present is kept only. */
        NO_HISTORY,
        /** A region is recorded in two steps. */
        TWO_STEPS,
        /** Models are sorted. */
        SORTED,
        /** Nothing is ever forgotten. */
        CLEARS_NOTHING
    }

    FaultyCatalogStore(Fault fault) {
        super(new InMemoryStore());
        this.fault = fault;
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        switch (fault) {
            case FAILURE_IS_EMPTY ->
                super.record(owner, startedAt, mapped(learnt, FaultyCatalogStore::withFailureAsEmpty));
            case LAST_RECORDED_STANDS -> {
                learnt.regions().keySet().forEach(region -> super.clear(new ClearRequest(region, owner.key(), false)));
                super.record(owner, startedAt, learnt);
            }
            case SCAN_REPLACES_ALL -> {
                super.clear(new ClearRequest(null, owner.key(), false));
                super.record(owner, startedAt, learnt);
            }
            case TWO_STEPS -> {
                super.record(owner, startedAt, mapped(learnt, FaultyCatalogStore::modelsOnly));
                long end = System.nanoTime() + PAUSE_NANOS;
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
                super.record(owner, startedAt, mapped(learnt, FaultyCatalogStore::profilesOnly));
            }
            case SORTED -> super.record(owner, startedAt, mapped(learnt, FaultyCatalogStore::sorted));
            default -> super.record(seen(owner), startedAt, learnt);
        }
    }

    @Override
    public Observations load(Owner owner) {
        return super.load(seen(owner));
    }

    @Override
    public Observations loadAsOf(Owner owner, Instant time) {
        return fault == Fault.NO_HISTORY ? load(owner) : super.loadAsOf(seen(owner), time);
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return super.scans(seen(owner));
    }

    @Override
    public Cleared clear(ClearRequest request) {
        return fault == Fault.CLEARS_NOTHING ? new Cleared(0, 0) : super.clear(request);
    }

    private Owner seen(Owner owner) {
        return fault == Fault.PARTITIONS_ARE_MIXED ? new Owner(Partition.AWS, owner.key(), owner.account()) : owner;
    }

    private static Observations mapped(Observations observations, UnaryOperator<RegionObservations> change) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>(observations.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return new Observations(observations.listing(), regions);
    }

    private static RegionObservations withFailureAsEmpty(RegionObservations region) {
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
        if (known == null) {
            return region;
        }
        List<FoundationModel> models = known.items().stream()
                .sorted(Comparator.comparing(FoundationModel::modelId))
                .toList();
        return new RegionObservations(
                region.region(),
                new Observation<>(
                        new Observation.Known<>(models, known.offered(), known.observedAt()),
                        region.models().failed()),
                region.systemDefined(),
                region.application());
    }

    private static RegionObservations modelsOnly(RegionObservations region) {
        return new RegionObservations(region.region(), region.models(), Observation.none(), Observation.none());
    }

    private static RegionObservations profilesOnly(RegionObservations region) {
        return new RegionObservations(
                region.region(), Observation.none(), region.systemDefined(), region.application());
    }
}
