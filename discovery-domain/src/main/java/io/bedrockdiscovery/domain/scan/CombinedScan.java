package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Scans every region for models and both kinds of profiles in one pass, remembers what it saw, and reports what is known
 * then. What fails costs only itself. Stateless and safe for use by many threads.
 */
public final class CombinedScan {

    private static final Duration LEAST = Duration.ofMillis(1);

    private final DiscoveryPorts ports;
    private final Freshness freshness;
    private final Clock clock;
    private final CatalogAssembly assembly;

    /** Asks {@code ports}; judges what need not be asked again by {@code freshness} and {@code clock}. */
    public CombinedScan(DiscoveryPorts ports, Freshness freshness, Clock clock) {
        this.ports = requireNonNull(ports, "ports is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.assembly = new CatalogAssembly(ports.association(), freshness);
    }

    /**
     * Scans. Blocks until everything has answered, the deadline has passed or the thread is interrupted; in the latter
     * two cases what was seen is remembered and reported all the same, and an interrupt stays set.
     *
     * @throws NoSuchRegionException where a region was named that nobody knows
     * @throws IllegalArgumentException where regions of several partitions were named
     */
    public ScanReport scan(ScanRequest request, ScanListener listener) {
        Instant startedAt = clock.instant();
        Map<Region, Partition> documented = ports.regions().documented();
        Optional<Partition> named = NamedPartition.of(request.only(), documented);
        return CallerInTime.of(ports, request.deadline())
                .fold(
                        caller -> scanAs(caller.value(), named, request, listener, startedAt, documented),
                        () -> nobody(CallerInTime.NOBODY, named, request, startedAt, documented),
                        failure -> nobody(failure, named, request, startedAt, documented));
    }

    private ScanReport scanAs(
            Caller caller,
            Optional<Partition> named,
            ScanRequest request,
            ScanListener listener,
            Instant startedAt,
            Map<Region, Partition> documented) {
        GuardedStore store = new GuardedStore(ports.catalog(), ports.latencies());
        RegionSet regions = new RegionSet(request, documented, named.orElse(caller.partition()));
        Identity identity = new Identity(ports.identity(), store, caller, regions.partition());
        Owner asked = identity.owner();
        Memory before = store.load(asked, clock.instant());
        try (RegionFanOut.Run run = ports.fanOut().start(request.concurrency(), left(request.deadline(), startedAt))) {
            ScanSession session = new ScanSession(ports, freshness, clock, request, listener, regions, before, run);
            identity.askIn(run);
            session.start();
            Memory learnt = session.end(unfinished(run.await(), request.deadline()));
            refuseRegionsNobodyKnows(regions, session);
            Owner owner = identity.owner();
            identity.rememberIn(store);
            // What the digest of an account saw before is the account's as soon as that is known.
            Memory added = owner.equals(asked) ? learnt : before.and(learnt);
            Catalog catalog = remember(
                    beginning(
                            startedAt,
                            request,
                            store,
                            owner,
                            owner.equals(asked) ? before : store.load(owner, clock.instant()),
                            learnt),
                    regions,
                    store,
                    session,
                    added,
                    owner);
            return report(startedAt, regions, session, catalog, identity.warning(), store.warnings());
        }
    }

    /** When the scan began that this one's answers belong to. */
    private static Instant beginning(
            Instant startedAt, ScanRequest request, GuardedStore store, Owner owner, Memory before, Memory learnt) {
        return request.refresh() || !CatchUp.is(before, learnt)
                ? startedAt
                : store.lastScan(owner).orElse(startedAt);
    }

    private Catalog remember(
            Instant startedAt, RegionSet regions, GuardedStore store, ScanSession session, Memory learnt, Owner owner) {
        if (learnt.listing().wasAsked() || !learnt.regions().isEmpty()) {
            store.record(owner, startedAt, learnt);
        }
        Latencies latencies = store.latencies(owner);
        if (!session.samples().isEmpty()) {
            latencies = session.samples().addedTo(latencies, clock.instant());
            store.save(owner, latencies);
        }
        Instant now = clock.instant();
        Memory known = regions.counted(store.load(owner, now).and(learnt));
        return assembly.assemble(owner, known, latencies, now);
    }

    private ScanReport report(
            Instant startedAt,
            RegionSet regions,
            ScanSession session,
            Catalog catalog,
            Optional<String> identityWarning,
            List<String> storeWarnings) {
        Warnings warnings = new Warnings();
        identityWarning.ifPresent(warnings::add);
        storeWarnings.forEach(warnings::add);
        catalog.listingFailure().ifPresent(warnings::regionsNotListed);
        Set<Region> scanned = regions.all(session.remembered());
        List<RegionReport> reports = catalog.regions().values().stream()
                .filter(each -> scanned.contains(each.region()))
                .map(each -> new RegionReport(
                        each, session.called(each.region()), millis(catalog.latencies(), each.region())))
                .toList();
        return new ScanReport(
                catalog.owner().account(),
                regions.partition(),
                startedAt,
                Duration.between(startedAt, clock.instant()),
                catalog.regionsKnown(),
                reports,
                null,
                warnings.lines(),
                catalog);
    }

    /** Without credentials there is no owner whose memory could be shown, and nothing to call. */
    private ScanReport nobody(
            Failure why,
            Optional<Partition> named,
            ScanRequest request,
            Instant startedAt,
            Map<Region, Partition> documented) {
        Partition partition = named.orElse(Partition.AWS);
        SortedSet<Region> regions = new RegionSet(request, documented, partition).all(Memory.empty());
        Memory memory = Unasked.memory(regions, why, startedAt);
        Catalog catalog = assembly.assemble(Owner.nobody(partition), memory, Latencies.none(), startedAt);
        List<RegionReport> reports = catalog.regions().values().stream()
                .map(each -> new RegionReport(each, Set.of(), null))
                .toList();
        return new ScanReport(
                null,
                partition,
                startedAt,
                Duration.between(startedAt, clock.instant()),
                false,
                reports,
                why,
                List.of(why.message()),
                catalog);
    }

    private static void refuseRegionsNobodyKnows(RegionSet regions, ScanSession session) {
        Memory known = session.remembered();
        SortedSet<Region> unknown = regions.nobodyKnows(known);
        if (!unknown.isEmpty() && known.listing().isKnown()) {
            throw new NoSuchRegionException(unknown, regions.documented());
        }
    }

    /** What finding the credentials has left of the time; the least bit at least, so that what is said is why. */
    private Duration left(Duration deadline, Instant startedAt) {
        Duration left = deadline.minus(Duration.between(startedAt, clock.instant()));
        if (left.compareTo(deadline) > 0) {
            return deadline;
        }
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    private static Failure unfinished(RegionFanOut.End end, Duration deadline) {
        return switch (end) {
            case CANCELLED -> new Failure(Reason.CANCELLED, "the scan was cancelled before this call ended");
            case DONE -> new Failure(Reason.OTHER, "the call ended without an answer");
            case TIME_UP ->
                new Failure(
                        Reason.TIMED_OUT,
                        "no answer within the scan's " + Seconds.of(deadline) + " s; refresh with a longer --deadline");
        };
    }

    private static @Nullable Double millis(Latencies latencies, Region region) {
        var measured = latencies.calls().get(region);
        return measured == null ? null : measured.averageMillis();
    }
}
