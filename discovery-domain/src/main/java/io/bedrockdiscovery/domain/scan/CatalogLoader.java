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
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads the caller's catalogue from the store. Makes no request to AWS, except those that resolving the credentials may
 * need. Safe for use by many threads.
 */
public final class CatalogLoader {
    private final BedrockSources sources;
    private final DiscoveryStore store;
    private final CatalogAssembler assembler;
    private final Clock clock;

    /** Creates a loader. */
    public CatalogLoader(BedrockSources sources, DiscoveryStore store, CatalogAssembler assembler, Clock clock) {
        this.sources = requireNonNull(sources, "sources is null");
        this.store = requireNonNull(store, "store is null");
        this.assembler = requireNonNull(assembler, "assembler is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Loads everything remembered for the caller. The catalogue is empty where nothing is remembered; without
     * credentials its owner is {@link Owner#nobody}, and its listing failure gives the reason.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException if the store cannot be read
     */
    public Catalog load() {
        Instant now = clock.instant();
        return RegionTasks.guarded(() -> sources.identity().caller(CallContext.within(ScanRequest.DEFAULT_DEADLINE)))
                .fold(
                        caller -> load(owner(caller.value()), now),
                        () -> nobody(Observations.empty(), now),
                        failure -> nobody(Observations.failed(List.of(), failure, now), now));
    }

    private Catalog load(Owner owner, Instant now) {
        RegionSet regions =
                new RegionSet(ScanRequest.everywhere(), sources.regions().documented(), owner.partition());
        Observations known =
                regions.withoutMistypedNames(store.loadAsOf(owner, now).withoutCancelled());
        return assembler.assemble(owner, known, store.latencies(owner), now);
    }

    private Catalog nobody(Observations observations, Instant now) {
        return assembler.assemble(Owner.nobody(Partition.AWS), observations, Latencies.none(), now);
    }

    private Owner owner(Caller caller) {
        return Optional.ofNullable(caller.account())
                .or(() -> store.accountOf(caller.digest()))
                .map(account -> Owner.account(caller.partition(), account))
                .orElseGet(() -> Owner.digest(caller.partition(), caller.digest()));
    }
}
