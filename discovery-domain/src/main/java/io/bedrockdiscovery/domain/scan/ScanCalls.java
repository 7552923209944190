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
import java.util.stream.Collectors;

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
    private volatile Observation<RegionDescription> listing = Observation.none();
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
     * Returns the observations of this scan, with everything unfinished failed for this reason. Called when the run has
     * ended.
     */
    Observations end(Failure unfinished) {
        Instant now = clock.instant();
        endListing(unfinished, now);
        SortedMap<Region, RegionObservations> learnt = new TreeMap<>();
        for (Region region : regions.callable(known())) {
            RegionCalls made = calls.computeIfAbsent(region, this::plan);
            made.giveUp(unfinished, now);
            if (!made.toCall().isEmpty()) {
                learnt.put(region, made.learnt());
            }
        }
        return new Observations(listing, learnt);
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
        return before.and(new Observations(listing, new TreeMap<>()));
    }

    private void askForRegions() {
        Outcome<List<RegionDescription>> outcome =
                RegionTasks.guarded(() -> sources.regions().regions(regions.partition(), context));
        // A call is interrupted when its run has ended; the reason for that end is the one to report.
        if (!outcome.isCancelled() && listed(Observation.of(outcome, clock.instant()))) {
            startAll();
        }
    }

    private synchronized boolean listed(Observation<RegionDescription> answer) {
        if (listingEnded) {
            return false;
        }
        listing = answer;
        return true;
    }

    private synchronized void endListing(Failure unfinished, Instant now) {
        listingEnded = true;
        if (!listing.wasAsked() && !isListingRemembered()) {
            listing = Observation.failed(unfinished, now);
        }
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
        return new RegionCalls(region, needed);
    }

    private void submit(RegionCalls made) {
        for (ListCall call : ListCall.values()) {
            if (made.toCall().contains(call)) {
                run.submit(made.region(), () -> make(made, call));
            }
        }
    }

    private void make(RegionCalls made, ListCall call) {
        Region region = made.region();
        switch (call) {
            case MODELS -> {
                var outcome = RegionTasks.guarded(() -> sources.models().models(region, context));
                ended(made, call, outcome, !outcome.isCancelled() && made.models(outcome, clock.instant()));
            }
            case SYSTEM_DEFINED_PROFILES -> profiles(made, call, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(made, call, ProfileType.APPLICATION);
        }
    }

    private void profiles(RegionCalls made, ListCall call, ProfileType type) {
        var outcome = RegionTasks.guarded(() -> sources.profiles().profiles(made.region(), type, context));
        ended(made, call, outcome, !outcome.isCancelled() && made.profiles(call, outcome, clock.instant()));
    }

    private void ended(RegionCalls made, ListCall call, Outcome<?> outcome, boolean counts) {
        if (!counts) {
            return;
        }
        if (outcome instanceof Outcome.Known<?> known && known.latency() != null) {
            samples.add(made.region(), call, known.latency());
        }
        listener.called(made.region(), call, outcome);
        if (made.hasJustEnded()) {
            listener.finished(made.region());
        }
    }
}
