package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads for one scan what is remembered: from the memory of the process where it holds it, else from the store. */
final class ScanReader {
    private final BestEffortStore store;
    private final CatalogMemory memory;
    private final CatalogAssembler assembler;
    private final Clock clock;
    private final @Nullable String about;

    /**
     * Creates a reader.
     *
     * @param about the name of the only model that matters; null where all do
     */
    ScanReader(
            BestEffortStore store,
            CatalogMemory memory,
            CatalogAssembler assembler,
            Clock clock,
            @Nullable String about) {
        this.store = store;
        this.memory = memory;
        this.assembler = assembler;
        this.clock = clock;
        this.about = about;
    }

    /**
     * The memory as it was when a scan started.
     *
     * @param isWhole whether no models and profiles are missing
     * @param kept the same with its catalogue, where the process holds it
     */
    record Before(CatalogMemory.Stored stored, boolean isWhole, CatalogMemory.@Nullable Kept kept) {
        Observations observations() {
            return stored.observations();
        }
    }

    /** Reads what is remembered of an owner, as far as it matters. */
    Before read(RegionSet regions, Owner owner) {
        Instant now = clock.instant();
        OptionalLong version = store.version(owner);
        Optional<CatalogMemory.Kept> kept = memory.find(version, owner, now);
        if (kept.isPresent()) {
            return new Before(kept.get().stored(), true, kept.get());
        }
        if (about == null || memory.holds(owner)) {
            return new Before(store.load(version, owner, now), true, null);
        }
        Partial part = new NamedModelSelector(about, observations -> assemble(regions, owner, observations, now))
                .load(each -> store.loadAbout(owner, now, each), () -> store.load(owner, now));
        return new Before(CatalogMemory.Stored.once(part.observations()), part.isWhole(), null);
    }

    private Catalog assemble(RegionSet regions, Owner owner, Observations observations, Instant now) {
        return assembler.assemble(owner, regions.withoutMistypedNames(observations), Latencies.none(), now);
    }

    /** Returns the catalogue of what was remembered before, when nothing was learnt. */
    Catalog unchanged(RegionSet regions, Owner owner, Before before) {
        Instant now = clock.instant();
        Observations shown = regions.withoutMistypedNames(before.observations());
        CatalogMemory.Kept kept = before.kept();
        if (kept != null) {
            Optional<Catalog> catalog = kept.showing(shown);
            if (catalog.isPresent()) {
                return catalog.get().at(now);
            }
        }
        Catalog catalog = assembler.assemble(owner, shown, store.latencies(owner), now, memory.earlier());
        if (!before.isWhole()) {
            return catalog.partial();
        }
        keep(before.stored(), catalog);
        return catalog;
    }

    /** Returns the catalogue of what is remembered after these observations were recorded. */
    Catalog recorded(RegionSet regions, Owner owner, Observations learnt, Latencies latencies) {
        OptionalLong version = store.version(owner);
        Instant now = clock.instant();
        CatalogMemory.Stored read = store.load(version, owner, now);
        CatalogMemory.Stored present = read.with(read.observations().and(learnt, now));
        Catalog catalog = assembler.assemble(
                owner, regions.withoutMistypedNames(present.observations()), latencies, now, memory.earlier());
        keep(present, catalog);
        return catalog;
    }

    private void keep(CatalogMemory.Stored read, Catalog catalog) {
        // A store that has failed may hold less than this process has learnt.
        if (store.warnings().isEmpty()) {
            memory.keep(read, catalog);
        }
    }
}
