package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** What the store holds for whoever is calling. Makes no call to AWS. Safe for use by many threads. */
public final class Remembered {
    private final DiscoveryPorts ports;
    private final CatalogAssembly assembly;
    private final Clock clock;

    /** From the stores of {@code ports}. */
    public Remembered(DiscoveryPorts ports, Freshness freshness, Clock clock) {
        this.ports = requireNonNull(ports, "ports is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.assembly = new CatalogAssembly(ports.association(), freshness);
    }

    /**
     * Everything remembered; an empty catalogue where nothing is, or where there are no credentials that would say whose
     * memory to show.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException where the store cannot be read
     */
    public Catalog catalog() {
        Instant now = clock.instant();
        return ports.identity()
                .caller()
                .fold(
                        caller -> catalog(owner(caller.value()), now),
                        () -> empty(now),
                        failure -> assembly.assemble(
                                Owner.nobody(Partition.AWS),
                                new Memory(
                                        new Observation<>(null, new Observation.Failed(failure, now)), new TreeMap<>()),
                                Latencies.none(),
                                now));
    }

    private Catalog catalog(Owner owner, Instant now) {
        RegionSet regions =
                new RegionSet(ScanRequest.everywhere(), ports.regions().documented(), owner.partition());
        Memory known = regions.counted(ports.catalog().loadAsOf(owner, now));
        return assembly.assemble(owner, known, ports.latencies().latencies(owner), now);
    }

    private Catalog empty(Instant now) {
        return assembly.assemble(Owner.nobody(Partition.AWS), Memory.empty(), Latencies.none(), now);
    }

    private Owner owner(Caller caller) {
        String carried = caller.account();
        return Optional.ofNullable(carried)
                .or(() -> ports.catalog().accountOf(caller.digest()))
                .map(account -> Owner.account(caller.partition(), account))
                .orElseGet(() -> Owner.digest(caller.partition(), caller.digest()));
    }
}
