package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * One run of a {@link CombinedScan}, step by step: identify, plan, call, record, report. Not safe for use by many
 * threads.
 */
final class ScanRun {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final BedrockSources sources;
    private final BestEffortStore store;
    private final RegionFanOut fanOut;
    private final CatalogAssembler assembler;
    private final Freshness freshness;
    private final Clock clock;
    private final ScanRequest request;
    private final AccountMemory memory;
    private final ScanReader reader;
    private final ScanListener listener;
    private final Consumer<ScanProgress> calling;
    private final Instant startedAt;
    private final Map<Region, Partition> documented;
    private final Optional<Partition> requested;

    ScanRun(
            BedrockSources sources,
            BestEffortStore store,
            RegionFanOut fanOut,
            CatalogAssembler assembler,
            Freshness freshness,
            Clock clock,
            AccountMemory memory,
            CatalogMemory catalogs,
            ScanRequest request,
            ScanListener listener,
            Consumer<ScanProgress> calling) {
        this.sources = sources;
        this.store = store;
        this.fanOut = fanOut;
        this.assembler = assembler;
        this.freshness = freshness;
        this.clock = clock;
        this.request = request;
        this.memory = memory;
        this.reader = new ScanReader(store, catalogs, assembler, clock, request.about());
        this.listener = listener;
        this.calling = calling;
        this.startedAt = clock.instant();
        this.documented = sources.regions().documented();
        this.requested = RegionSet.partitionOf(request.only(), documented);
    }

    ScanReport run() {
        return CallerLookup.find(sources.identity(), fanOut, request.deadline())
                .fold(
                        caller -> run(caller.value()),
                        () -> reportNoCredentials(CallerLookup.NO_CREDENTIALS),
                        this::reportNoCredentials);
    }

    private ScanReport run(Caller caller) {
        Plan plan = plan(caller);
        Learnt learnt = call(plan);
        if (plan.account().isContradicted()) {
            // What was remembered of the presumed account made this scan leave out calls.
            plan.account().rememberIn(store);
            plan = plan(caller);
            learnt = call(plan);
        }
        Catalog catalog = record(plan, learnt);
        return report(plan, learnt, catalog);
    }

    /**
     * The plan of a scan.
     *
     * @param account the owner, whose account may become known while the calls run
     * @param initialOwner the owner at the start
     * @param remembered what was remembered at the start
     */
    private record Plan(RegionSet regions, ScanOwner account, Owner initialOwner, ScanReader.Before remembered) {
        Observations before() {
            return remembered.observations();
        }
    }

    /**
     * The results of the calls.
     *
     * @param calls the calls that were made
     * @param observations the observations of this scan alone
     * @param unanswered the failures of the scan itself, which are not recorded
     * @param end the way in which the calls ended
     */
    private record Learnt(ScanCalls calls, Observations observations, Observations unanswered, RegionFanOut.End end) {}

    private Plan plan(Caller caller) {
        RegionSet regions = new RegionSet(request, documented, requested.orElse(caller.partition()));
        ScanOwner account = new ScanOwner(sources.identity(), store, memory, caller, regions.partition());
        Owner initialOwner = account.owner();
        return new Plan(regions, account, initialOwner, reader.read(regions, initialOwner));
    }

    private Learnt call(Plan plan) {
        Duration left = timeLeft();
        try (RegionFanOut.Run run = fanOut.start(request.concurrency(), left)) {
            CallContext context = CallContext.within(left).withPause(run::pause);
            ScanCalls calls = new ScanCalls(
                    sources,
                    freshness,
                    clock,
                    request,
                    listener,
                    plan.regions(),
                    plan.before(),
                    run,
                    plan.account().mustAsk() || plan.initialOwner().account() == null
                            ? context
                            : context.withAccount(plan.initialOwner().account()));
            calling.accept(calls.progress(plan.account()::owner));
            if (plan.account().mustAsk()) {
                // This call runs along with the others, so that it costs no time of its own.
                run.submit(() -> plan.account().ask(context));
            }
            calls.start();
            RegionFanOut.End end = run.await();
            ScanCalls.Ended ended = calls.end(new UnfinishedCalls(end, request.deadline()));
            refuseUnrecognizedRegions(plan.regions(), calls.known());
            return new Learnt(calls, ended.learnt(), ended.unanswered(), end);
        }
    }

    /**
     * Records what the calls have shown, and returns the catalogue of what is known then. It does not tell of unanswered
     * calls.
     */
    private Catalog record(Plan plan, Learnt learnt) {
        Owner owner = plan.account().owner();
        plan.account().rememberIn(store);
        Observations observations = observationsOf(owner, plan, learnt);
        if (!observations.isEmpty()) {
            store.record(owner, historyTime(owner, plan, learnt), observations);
        }
        if (observations.isEmpty() && learnt.calls().samples().isEmpty() && owner.equals(plan.initialOwner())) {
            return reader.unchanged(plan.regions(), owner, plan.remembered());
        }
        Latencies latencies = store.latencies(owner);
        if (!learnt.calls().samples().isEmpty()) {
            latencies = learnt.calls().samples().addedTo(latencies, clock.instant());
            store.save(owner, latencies);
        }
        return reader.recorded(plan.regions(), owner, observations, latencies);
    }

    /** Returns the observations to record. An account that has just become known takes over those of its digest. */
    private Observations observationsOf(Owner owner, Plan plan, Learnt learnt) {
        if (owner.equals(plan.initialOwner()) || plan.initialOwner().account() != null) {
            return learnt.observations();
        }
        Observations before =
                plan.remembered().isWhole() ? plan.before() : store.load(plan.initialOwner(), clock.instant());
        return before.and(learnt.observations());
    }

    /**
     * Returns the start time under which this scan is recorded. A scan that only filled gaps, or was cancelled, is
     * recorded under the start of the scan before, so that it does not become a new baseline for changes.
     */
    private Instant historyTime(Owner owner, Plan plan, Learnt learnt) {
        if (learnt.end() == RegionFanOut.End.CANCELLED) {
            return store.lastScan(owner, startedAt).orElse(startedAt);
        }
        if (request.refresh()) {
            return startedAt;
        }
        Observations before = owner.equals(plan.initialOwner()) ? plan.before() : store.load(owner, clock.instant());
        return isGapFill(before, learnt.observations())
                ? store.lastScan(owner, startedAt).orElse(startedAt)
                : startedAt;
    }

    /** Returns whether a scan made only calls that had failed or had never been made. */
    private static boolean isGapFill(Observations before, Observations learnt) {
        return learnt.regions().values().stream().allMatch(seen -> isGapFill(before.of(seen.region()), seen));
    }

    private static boolean isGapFill(RegionObservations before, RegionObservations learnt) {
        return Arrays.stream(ListCall.values()).allMatch(call -> isGapFill(before.of(call), learnt.of(call)));
    }

    private static boolean isGapFill(Observation<?> before, Observation<?> learnt) {
        return !learnt.wasAsked() || !before.hasAnswer() || before.failed() != null;
    }

    private ScanReport report(Plan plan, Learnt learnt, Catalog known) {
        Set<Region> scanned = plan.regions().scope(learnt.calls().known());
        // What a clock that was ahead has dated is not believed at the start, and may be all that is known at the end.
        scanned.addAll(plan.regions().scope(known.observations()));
        Catalog catalog = learnt.unanswered().isEmpty() ? known : withUnanswered(known, learnt.unanswered());
        return ScanReport.on(catalog)
                .known(known)
                .earlier(earlier(plan, learnt))
                .end(learnt.end())
                .partition(plan.regions().partition())
                .time(startedAt, clock.instant())
                .regions(
                        region -> scanned.contains(region.region()), learnt.calls()::called, learnt.calls()::unanswered)
                .warnings(sources.identity().notices())
                .warnings(plan.account().warning().stream().toList())
                .warnings(store.warnings())
                .listingWarning()
                .build();
    }

    /** Returns the answers that were replaced, which an answer about one model does not need. */
    private Observations earlier(Plan plan, Learnt learnt) {
        return request.about() == null ? EarlierAnswers.of(plan.before(), learnt.observations()) : Observations.empty();
    }

    private Catalog withUnanswered(Catalog known, Observations unanswered) {
        Catalog catalog = assembler.assemble(
                known.owner(), known.observations().and(unanswered, known.asOf()), known.latencies(), known.asOf());
        return known.isWhole() ? catalog : catalog.partial();
    }

    /** Reports that there were no credentials. No observations are shown, because their owner is not known. */
    private ScanReport reportNoCredentials(Failure failure) {
        Partition partition = requested.orElse(Partition.AWS);
        SortedSet<Region> regions = new RegionSet(request, documented, partition).scope(Observations.empty());
        Catalog catalog = assembler.assemble(
                Owner.nobody(partition), Observations.failed(regions, failure, startedAt), Latencies.none(), startedAt);
        return ScanReport.on(catalog)
                .time(startedAt, clock.instant())
                .end(failure.reason() == Reason.CANCELLED ? RegionFanOut.End.CANCELLED : RegionFanOut.End.DONE)
                .regions(any -> true, region -> Set.of(), region -> Set.of())
                .credentialsFailure(failure)
                .warnings(List.of(failure.message()))
                .warnings(sources.identity().notices())
                .build();
    }

    private static void refuseUnrecognizedRegions(RegionSet regions, Observations known) {
        SortedSet<Region> unrecognized = regions.unrecognized(known);
        if (!unrecognized.isEmpty() && known.listing().isKnown()) {
            throw new NoSuchRegionException(unrecognized, regions.documented());
        }
    }

    /** Returns the time left after the look-up of the caller; at least a moment, so that calls report why they end. */
    private Duration timeLeft() {
        Duration left = request.deadline().minus(Duration.between(startedAt, clock.instant()));
        if (left.compareTo(request.deadline()) > 0) {
            return request.deadline();
        }
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
