package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalogue that was read from the store last, for discoveries of one process that answer many questions. It is
 * used again until the next write to the store. Safe for use by many threads.
 */
public final class CatalogMemory {
    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    /** Creates a memory that holds nothing yet. */
    public CatalogMemory() {}

    /**
     * The observations that a store holds of an owner up to a time.
     *
     * @param version the version of the store, as {@link CatalogStore#version} tells it, before it was read
     * @param isLasting whether the observations are the same at any later time, until the next write
     */
    record Stored(Observations observations, OptionalLong version, boolean isLasting) {
        Stored {
            requireNonNull(observations, "observations is null");
            requireNonNull(version, "version is null");
        }

        /** Returns observations that are not used again. */
        static Stored once(Observations observations) {
            return new Stored(observations, OptionalLong.empty(), false);
        }

        /** Reads what was observed up to a time. */
        static Stored read(CatalogStore store, OptionalLong version, Owner owner, Instant time) {
            if (version.isEmpty()) {
                return once(store.loadAsOf(owner, time));
            }
            Observations all = store.load(owner);
            // What is dated later comes from a clock that was ahead, and is hidden until then.
            return everything(all).allMatch(each -> each.upTo(time).equals(each))
                    ? new Stored(all, version, true)
                    : once(store.loadAsOf(owner, time));
        }

        Stored with(Observations other) {
            return new Stored(other, version, isLasting);
        }

        private static Stream<Observation<?>> everything(Observations all) {
            return Stream.concat(
                    Stream.of(all.listing()), all.regions().values().stream().flatMap(region -> region.all()));
        }
    }

    /**
     * A catalogue that is kept.
     *
     * @param stored what the catalogue was made of; it may show less
     */
    record Kept(Stored stored, Catalog catalog) {
        Kept {
            requireNonNull(stored, "stored is null");
            requireNonNull(catalog, "catalog is null");
        }

        /** Returns the catalogue if it was made of what is to be shown; empty where other regions are. */
        Optional<Catalog> showing(Observations shown) {
            boolean same = catalog.observations()
                    .regions()
                    .keySet()
                    .equals(shown.regions().keySet());
            return same ? Optional.of(catalog) : Optional.empty();
        }
    }

    /** Returns the catalogue of an owner at a time; empty where it is not here, or the store has another version by now. */
    Optional<Kept> find(OptionalLong version, Owner owner, Instant now) {
        Kept kept = last.get();
        if (kept == null || !version.equals(kept.stored.version())) {
            return Optional.empty();
        }
        Catalog catalog = kept.catalog;
        // A clock that was set back since may hide what was known then.
        return catalog.owner().equals(owner) && !now.isBefore(catalog.asOf())
                ? Optional.of(new Kept(kept.stored, catalog.at(now)))
                : Optional.empty();
    }

    /** Returns the catalogue that is kept, of whatever owner and version; null where none is. */
    @Nullable
    Catalog earlier() {
        Kept kept = last.get();
        return kept == null ? null : kept.catalog;
    }

    /** Returns whether a catalogue of an owner is here, of whatever version. */
    boolean holds(Owner owner) {
        Kept kept = last.get();
        return kept != null && kept.catalog.owner().equals(owner);
    }

    /** Keeps a catalogue in place of another one, if what it was made of is lasting. */
    void keep(Stored read, Catalog catalog) {
        if (read.isLasting()) {
            last.set(new Kept(read, catalog));
        }
    }
}
