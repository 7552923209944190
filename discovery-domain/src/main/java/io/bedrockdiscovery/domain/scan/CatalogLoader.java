package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Loads the caller's catalogue from the store. Makes no request to AWS, except those that resolving the credentials may
 * need. Safe for use by many threads.
 */
public final class CatalogLoader {
    private final BedrockSources sources;
    private final DiscoveryStore store;
    private final CatalogAssembler assembler;
    private final Clock clock;
    private final AccountMemory memory;
    private final CatalogMemory catalogs;

    /**
     * Creates a loader.
     *
     * @param memory the account that the discovery has worked for
     * @param catalogs what was read from the store
     */
    public CatalogLoader(
            BedrockSources sources,
            DiscoveryStore store,
            CatalogAssembler assembler,
            Clock clock,
            AccountMemory memory,
            CatalogMemory catalogs) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
        this.assembler = requireNonNull(assembler, "assembler is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.memory = requireNonNull(memory, "memory is null");
        this.catalogs = requireNonNull(catalogs, "catalogs is null");
    }

    /**
     * Loads everything remembered for the caller. The catalogue is empty where nothing is remembered; without
     * credentials its owner is {@link Owner#nobody}, and its listing failure gives the reason.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException if the store cannot be read
     */
    public Catalog load() {
        Instant now = clock.instant();
        return load(now, owner -> whole(owner, now));
    }

    /**
     * Loads what is remembered as {@link #load} does, without models and profiles that make no difference to answers
     * about one model.
     *
     * @param name the name of the model as a user holds it
     * @throws io.bedrockdiscovery.domain.port.StoreException if the store cannot be read
     */
    public Catalog loadAbout(String name) {
        Instant now = clock.instant();
        return load(now, owner -> about(owner, name, now));
    }

    private Catalog load(Instant now, Function<Owner, Catalog> loading) {
        return RegionTasks.guarded(() -> sources.identity().caller(CallContext.within(ScanRequest.DEFAULT_DEADLINE)))
                .fold(
                        caller -> loading.apply(owner(caller.value())),
                        () -> nobody(Observations.empty(), now),
                        failure -> nobody(Observations.failed(List.of(), failure, now), now));
    }

    private Catalog whole(Owner owner, Instant now) {
        OptionalLong version = store.version(owner);
        return catalogs.find(version, owner, now)
                .flatMap(kept -> kept.showing(shown(owner, kept.stored().observations())))
                .orElseGet(() -> read(version, owner, now));
    }

    private Catalog read(OptionalLong version, Owner owner, Instant now) {
        CatalogMemory.Stored stored = CatalogMemory.Stored.read(store, version, owner, now);
        CatalogMemory.Stored read = stored.with(stored.observations().withoutCancelled());
        Catalog catalog = assemble(owner, read.observations(), store.latencies(owner), now);
        catalogs.keep(read, catalog);
        return catalog;
    }

    private Catalog about(Owner owner, String name, Instant now) {
        if (catalogs.holds(owner)) {
            return whole(owner, now);
        }
        Latencies latencies = store.latencies(owner);
        NamedModelSelector selector =
                new NamedModelSelector(name, observations -> assemble(owner, observations, latencies, now));
        Partial read = selector.load(each -> store.loadAbout(owner, now, each), () -> store.loadAsOf(owner, now));
        Catalog catalog = assemble(owner, read.observations(), latencies, now);
        return read.isWhole() ? catalog : catalog.partial();
    }

    private Catalog assemble(Owner owner, Observations remembered, Latencies latencies, Instant now) {
        return assembler.assemble(owner, shown(owner, remembered.withoutCancelled()), latencies, now);
    }

    private Observations shown(Owner owner, Observations known) {
        return new RegionSet(ScanRequest.everywhere(), sources.regions().documented(), owner.partition())
                .withoutMistypedNames(known);
    }

    private Catalog nobody(Observations observations, Instant now) {
        return assembler.assemble(Owner.nobody(Partition.AWS), observations, Latencies.none(), now);
    }

    private Owner owner(Caller caller) {
        Optional<String> known = Optional.ofNullable(caller.account()).or(() -> store.accountOf(caller.digest()));
        known.ifPresent(account -> memory.confirm(caller.partition(), account));
        return known.or(() -> memory.presumed(caller.partition()))
                .map(account -> Owner.account(caller.partition(), account))
                .orElseGet(() -> Owner.digest(caller.partition(), caller.digest()));
    }
}
