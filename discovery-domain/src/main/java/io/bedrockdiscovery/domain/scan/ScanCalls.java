package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans and makes the calls of one scan, each as soon as it may start, and collects their outcomes. */
final class ScanCalls {
    private final BedrockSources sources;
    private final Freshness freshness;
    private final Clock clock;
    private final ScanRequest request;
    private final ScanListener listener;
    private final RegionSet regions;
    private final Observations before;
    private final Instant startedAt;
    private final RegionFanOut.Run run;
    private final CallContext context;
    private final Map<Region, RegionCalls> calls = new ConcurrentHashMap<>();
    private final LatencySamples samples = new LatencySamples();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile Observation<RegionDescription> listing = Observation.none();
    private @Nullable Failure unlisted;
    private boolean listingCancelled;
    private boolean listingEnded;

    ScanCalls(
            BedrockSources sources,
            Freshness freshness,
            Clock clock,
            ScanRequest request,
            ScanListener listener,
            RegionSet regions,
            Observations before,
            RegionFanOut.Run run,
            CallContext context) {
        this.sources = sources;
        this.freshness = freshness;
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.regions = regions;
        this.before = before;
        this.startedAt = clock.instant();
        this.run = run;
        this.context = context;
    }

    /** Starts all calls that may start now; the rest follow when EC2 has answered. */
    void start() {
        if (isListingRemembered()) {
            startAll();
        } else {
            run.submit(this::askForRegions);
            start(regions.callableBeforeListing(before));
        }
    }

    private boolean isListingRemembered() {
        return !request.refresh() && freshness.isListingFresh(before.listing(), startedAt);
    }

    /**
     * The observations of a scan.
     *
     * @param learnt the answers, and the failures of AWS and of the network
     * @param unanswered the failures of the scan itself, which are reported and not recorded
     */
    record Ended(Observations learnt, Observations unanswered) {}

    /** Ends everything unfinished, and returns the observations of this scan. Called when the run has ended. */
    Ended end(UnfinishedCalls unfinished) {
        Instant now = clock.instant();
        Observation<RegionDescription> noListing = endListing(unfinished, now);
        SortedMap<Region, RegionObservations> learnt = new TreeMap<>();
        SortedMap<Region, RegionObservations> unanswered = new TreeMap<>();
        for (Region region : regions.callable(known())) {
            RegionCalls made = calls.computeIfAbsent(region, this::plan);
            made.giveUp(unfinished, now);
            put(learnt, made.learnt());
            put(unanswered, made.unansweredAt(now));
        }
        return new Ended(new Observations(listing, learnt), new Observations(noListing, unanswered));
    }

    private static void put(SortedMap<Region, RegionObservations> all, RegionObservations seen) {
        if (seen.all().anyMatch(Observation::wasAsked)) {
            all.put(seen.region(), seen);
        }
    }

    /** Returns the answers so far. A named region that may not exist is none of them until it has answered. */
    ScanProgress progress(Supplier<Owner> owner) {
        return new ScanProgress() {
            @Override
            public int answers() {
                return answers.get();
            }

            @Override
            public Owner owner() {
                return owner.get();
            }

            @Override
            public Observations learnt() {
                SortedMap<Region, RegionObservations> learnt = new TreeMap<>();
                calls.values().forEach(made -> put(learnt, made.learnt()));
                return regions.withoutMistypedNames(new Observations(listing, learnt));
            }
        };
    }

    /** Returns the calls of a region that ended without an outcome to record. */
    Set<ListCall> unanswered(Region region) {
        RegionCalls made = calls.get(region);
        return made == null ? Set.of() : made.unanswered();
    }

    Set<ListCall> called(Region region) {
        RegionCalls made = calls.get(region);
        return made == null ? Set.of() : made.toCall();
    }

    LatencySamples samples() {
        return samples;
    }

    /** Returns the observations before the scan, with the list of regions as it is known by now. */
    Observations known() {
        return before.and(new Observations(listing, new TreeMap<>()), startedAt);
    }

    private void askForRegions() {
        Outcome<List<RegionDescription>> outcome =
                RegionTasks.guarded(() -> sources.regions().regions(regions.partition(), context));
        if (listed(outcome)) {
            startAll();
        }
    }

    private synchronized boolean listed(Outcome<List<RegionDescription>> outcome) {
        if (listingEnded) {
            return false;
        }
        if (outcome.isCancelled()) {
            // A call is interrupted when its run has ended; the reason for that end is the one to report.
            listingCancelled = true;
            return false;
        }
        if (outcome.isInconclusive()) {
            unlisted = outcome.whyUnknown().orElse(null);
        } else {
            listing = Observation.of(outcome, clock.instant());
            answers.incrementAndGet();
        }
        return true;
    }

    /** Ends the call for the list of regions, and returns its failure where that is not to be recorded. */
    private synchronized Observation<RegionDescription> endListing(UnfinishedCalls unfinished, Instant now) {
        listingEnded = true;
        if (listing.wasAsked() || isListingRemembered()) {
            return Observation.none();
        }
        Failure failure = unlisted == null ? unfinished.failure(listingCancelled) : unlisted;
        Observation<RegionDescription> failed = Observation.failed(failure, now);
        if (unlisted == null && unfinished.isRecorded(failure)) {
            listing = failed;
            return Observation.none();
        }
        return failed;
    }

    private void startAll() {
        Observations known = known();
        if (!known.listing().isKnown() || regions.unrecognized(known).isEmpty()) {
            start(regions.callable(known));
        }
    }

    private void start(SortedSet<Region> some) {
        List<RegionCalls> planned = some.stream()
                .filter(region -> !calls.containsKey(region))
                .map(this::plan)
                .filter(plan -> calls.putIfAbsent(plan.region(), plan) == null)
                .toList();
        listener.regions(
                regions.scope(known()),
                calls.values().stream()
                        .filter(each -> !each.toCall().isEmpty())
                        .map(RegionCalls::region)
                        .collect(Collectors.toUnmodifiableSet()));
        planned.forEach(this::submit);
    }

    private RegionCalls plan(Region region) {
        RegionObservations seen = before.of(region);
        Set<ListCall> needed = EnumSet.allOf(ListCall.class);
        if (!request.refresh()) {
            needed.removeIf(call -> freshness.isFresh(seen.of(call), startedAt));
        }
        return new RegionCalls(seen, needed);
    }

    private void submit(RegionCalls made) {
        for (ListCall call : ListCall.values()) {
            if (made.toCall().contains(call)) {
                run.submit(made.region(), task(made, call));
            }
        }
    }

    private Runnable task(RegionCalls made, ListCall call) {
        return switch (call) {
            case MODELS ->
                task(
                        made,
                        call,
                        () -> sources.models().models(made.region(), context),
                        outcome -> made.models(outcome, clock.instant()));
            case SYSTEM_DEFINED_PROFILES -> profiles(made, call, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(made, call, ProfileType.APPLICATION);
        };
    }

    private Runnable profiles(RegionCalls made, ListCall call, ProfileType type) {
        return task(
                made,
                call,
                () -> sources.profiles().profiles(made.region(), type, context),
                outcome -> made.profiles(call, outcome, clock.instant()));
    }

    // The lambdas are made in the thread that submits: threads that are the first to need one, all at once, each make
    // its class.
    private <T> Runnable task(RegionCalls made, ListCall call, Supplier<Outcome<T>> ask, Predicate<Outcome<T>> record) {
        return () -> ended(made, call, RegionTasks.guarded(ask), record);
    }

    private <T> void ended(RegionCalls made, ListCall call, Outcome<T> outcome, Predicate<Outcome<T>> record) {
        if (outcome.isCancelled()) {
            made.cancelled(call);
            return;
        }
        Failure cut = outcome.isInconclusive() ? outcome.whyUnknown().orElse(null) : null;
        boolean counts = cut == null ? record.test(outcome) : made.cutShort(call, cut);
        if (!counts) {
            return;
        }
        answers.incrementAndGet();
        if (outcome instanceof Outcome.Known<?> known && known.latency() != null) {
            samples.add(made.region(), call, known.latency());
        }
        listener.called(made.region(), call, outcome);
        if (made.hasJustEnded()) {
            listener.finished(made.region());
        }
    }
}
