package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The calls one scan makes in one region, and what came of them. Each call ends once; what comes later is dropped. */
final class RegionCalls {
    private final Region region;
    private final Set<CallKind> toCall;
    private final Set<CallKind> open;
    private RegionObservations learnt;
    private boolean ended;

    RegionCalls(Region region, Set<CallKind> toCall) {
        this.region = region;
        this.toCall = Set.copyOf(toCall);
        this.open = toCall.isEmpty() ? EnumSet.noneOf(CallKind.class) : EnumSet.copyOf(toCall);
        this.learnt = RegionObservations.none(region);
    }

    Region region() {
        return region;
    }

    Set<CallKind> toCall() {
        return toCall;
    }

    synchronized boolean models(Outcome<List<FoundationModel>> outcome, Instant at) {
        Observation<FoundationModel> models = Observation.of(outcome, at);
        return end(
                CallKind.MODELS, new RegionObservations(region, models, learnt.systemDefined(), learnt.application()));
    }

    synchronized boolean profiles(CallKind call, Outcome<List<InferenceProfile>> outcome, Instant at) {
        Observation<InferenceProfile> profiles = Observation.of(outcome, at);
        return end(
                call,
                call == CallKind.APPLICATION_PROFILES
                        ? new RegionObservations(region, learnt.models(), learnt.systemDefined(), profiles)
                        : new RegionObservations(region, learnt.models(), profiles, learnt.application()));
    }

    /** Ends what has not ended yet. */
    synchronized void giveUp(Failure failure, Instant at) {
        for (CallKind call : Set.copyOf(open)) {
            if (call == CallKind.MODELS) {
                models(new Outcome.Unknown<>(failure), at);
            } else {
                profiles(call, new Outcome.Unknown<>(failure), at);
            }
        }
    }

    /** True once: the first time that it is asked after the last call has ended. */
    synchronized boolean hasJustEnded() {
        boolean just = open.isEmpty() && !ended;
        ended |= just;
        return just;
    }

    synchronized RegionObservations learnt() {
        return learnt;
    }

    private boolean end(CallKind call, RegionObservations next) {
        if (!open.remove(call)) {
            return false;
        }
        learnt = next;
        return true;
    }
}
