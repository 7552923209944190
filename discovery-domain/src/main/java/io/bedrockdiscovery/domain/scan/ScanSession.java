package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
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

/** The calls of one scan: which are made, when each may start, and what came of them. */
final class ScanSession {
    private final DiscoveryPorts ports;
    private final Freshness freshness;
    private final Clock clock;
    private final ScanRequest request;
    private final ScanListener listener;
    private final RegionSet regions;
    private final Memory before;
    private final Instant startedAt;
    private final RegionFanOut.Run run;
    private final Map<Region, RegionCalls> calls = new ConcurrentHashMap<>();
    private final Samples samples = new Samples();
    private volatile Observation<RegionDescription> listing = Observation.none();
    private boolean listingEnded;

    ScanSession(
            DiscoveryPorts ports,
            Freshness freshness,
            Clock clock,
            ScanRequest request,
            ScanListener listener,
            RegionSet regions,
            Memory before,
            RegionFanOut.Run run) {
        this.ports = ports;
        this.freshness = freshness;
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.regions = regions;
        this.before = before;
        this.startedAt = clock.instant();
        this.run = run;
    }

    /** Hands in all work that can be handed in now; the rest follows when EC2 has answered. */
    void start() {
        if (isListingRemembered()) {
            startAll();
        } else {
            run.submit(this::askForRegions);
            start(regions.certain(before));
        }
    }

    private boolean isListingRemembered() {
        return !request.refresh() && freshness.isListingFresh(before.listing(), startedAt);
    }

    /** What was learnt, everything unfinished being unknown for this reason. To be called when the run has ended. */
    Memory end(Failure unfinished) {
        Instant now = clock.instant();
        endListing(unfinished, now);
        SortedMap<Region, RegionObservations> learnt = new TreeMap<>();
        for (Region region : regions.callable(remembered())) {
            RegionCalls made = calls.computeIfAbsent(region, this::plan);
            made.giveUp(unfinished, now);
            if (!made.toCall().isEmpty()) {
                learnt.put(region, made.learnt());
            }
        }
        return new Memory(listing, learnt);
    }

    Set<CallKind> called(Region region) {
        RegionCalls made = calls.get(region);
        return made == null ? Set.of() : made.toCall();
    }

    Samples samples() {
        return samples;
    }

    /** What is known of the regions by now. */
    Memory remembered() {
        return before.and(new Memory(listing, new TreeMap<>()));
    }

    private void askForRegions() {
        Outcome<List<RegionDescription>> outcome = ports.regions().regions(regions.partition());
        if (!isCancelled(outcome) && listed(Observation.of(outcome, clock.instant()))) {
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
            listing = Observation.of(new Outcome.Unknown<>(unfinished), now);
        }
    }

    /** Calls are interrupted when the run has ended, and why it has ended is the reason to report. */
    private static boolean isCancelled(Outcome<?> outcome) {
        return outcome instanceof Outcome.Unknown<?> unknown
                && unknown.failure().reason() == Reason.CANCELLED;
    }

    private void startAll() {
        Memory known = remembered();
        if (!known.listing().isKnown() || regions.nobodyKnows(known).isEmpty()) {
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
                regions.all(remembered()),
                calls.values().stream()
                        .filter(each -> !each.toCall().isEmpty())
                        .map(RegionCalls::region)
                        .collect(Collectors.toUnmodifiableSet()));
        planned.forEach(this::submit);
    }

    private RegionCalls plan(Region region) {
        RegionObservations seen = before.of(region);
        Set<CallKind> needed = EnumSet.allOf(CallKind.class);
        if (!request.refresh()) {
            needed.removeIf(call -> freshness.isFresh(seen.of(call), startedAt));
        }
        return new RegionCalls(region, needed);
    }

    private void submit(RegionCalls made) {
        for (CallKind call : CallKind.values()) {
            if (made.toCall().contains(call)) {
                run.submit(made.region(), () -> make(made, call));
            }
        }
    }

    private void make(RegionCalls made, CallKind call) {
        Region region = made.region();
        switch (call) {
            case MODELS -> {
                var outcome = ports.models().models(region);
                ended(made, call, outcome, !isCancelled(outcome) && made.models(outcome, clock.instant()));
            }
            case SYSTEM_DEFINED_PROFILES -> profiles(made, call, ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(made, call, ProfileType.APPLICATION);
        }
    }

    private void profiles(RegionCalls made, CallKind call, ProfileType type) {
        var outcome = ports.profiles().profiles(made.region(), type);
        ended(made, call, outcome, !isCancelled(outcome) && made.profiles(call, outcome, clock.instant()));
    }

    private void ended(RegionCalls made, CallKind call, Outcome<?> outcome, boolean counts) {
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
