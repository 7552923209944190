package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** A store whose failures become warnings, so that a scan answers without it. Not safe for use by many threads. */
final class BestEffortStore {
    private final DiscoveryStore store;
    private final Set<String> warnings = new LinkedHashSet<>();

    BestEffortStore(DiscoveryStore store) {
        this.store = store;
    }

    Optional<String> accountOf(String digest) {
        return attempt(() -> store.accountOf(digest), Optional.empty());
    }

    void rememberAccount(String digest, String account) {
        attempt(() -> store.rememberAccount(digest, account));
    }

    /** Loads the observations up to now; those that are dated later come from a clock that was ahead. */
    Observations load(Owner owner, Instant now) {
        return attempt(() -> store.loadAsOf(owner, now), Observations.empty()).withoutCancelled();
    }

    /** Loads the observations up to now, and whether these are all. */
    CatalogMemory.Stored load(OptionalLong version, Owner owner, Instant now) {
        CatalogMemory.Stored read = attempt(
                () -> CatalogMemory.Stored.read(store, version, owner, now),
                CatalogMemory.Stored.once(Observations.empty()));
        return read.with(read.observations().withoutCancelled());
    }

    /** Returns the version of what the store holds of an owner; empty where it cannot tell. */
    OptionalLong version(Owner owner) {
        return attempt(() -> store.version(owner), OptionalLong.empty());
    }

    /** Loads the observations up to now, as far as a selector asks for them. */
    Partial loadAbout(Owner owner, Instant now, ModelSelector selector) {
        Partial loaded = attempt(() -> store.loadAbout(owner, now, selector), new Partial(Observations.empty(), true));
        return new Partial(loaded.observations().withoutCancelled(), loaded.isWhole());
    }

    void record(Owner owner, Instant startedAt, Observations learnt) {
        attempt(() -> store.record(owner, startedAt, learnt));
    }

    /** Returns the start of the last scan up to now; one that started later was dated by a clock that was ahead. */
    Optional<Instant> lastScan(Owner owner, Instant now) {
        return attempt(
                () -> store.scans(owner).stream()
                        .filter(start -> !start.isAfter(now))
                        .findFirst(),
                Optional.empty());
    }

    Latencies latencies(Owner owner) {
        return attempt(() -> store.latencies(owner), Latencies.none());
    }

    void save(Owner owner, Latencies measured) {
        attempt(() -> store.save(owner, measured));
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            warnings.add(warning(e));
        }
    }

    private <T> T attempt(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            warnings.add(warning(e));
            return otherwise;
        }
    }

    private static String warning(RuntimeException failure) {
        // Another exception is a bug of the store, which must not cost what AWS has answered.
        return failure instanceof StoreException told ? told.getMessage() : SafeText.of("the store failed: " + failure);
    }
}
