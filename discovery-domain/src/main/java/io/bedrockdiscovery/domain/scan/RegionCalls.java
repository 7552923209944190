package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls that one scan makes in one region. Each call ends once, by an answer or a failure to record, or unanswered; a
 * later outcome is dropped. Safe for use by many threads.
 */
final class RegionCalls {
    private final Region region;
    private final RegionObservations before;
    private final Set<ListCall> toCall;
    private final Set<ListCall> open;
    private final Map<ListCall, Failure> unanswered = new EnumMap<>(ListCall.class);
    private final Set<ListCall> cancelled = EnumSet.noneOf(ListCall.class);
    private RegionObservations learnt;
    private boolean ended;

    RegionCalls(RegionObservations before, Set<ListCall> toCall) {
        this.region = before.region();
        this.before = before;
        this.toCall = Set.copyOf(toCall);
        this.open = toCall.isEmpty() ? EnumSet.noneOf(ListCall.class) : EnumSet.copyOf(toCall);
        this.learnt = RegionObservations.none(region);
    }

    Region region() {
        return region;
    }

    Set<ListCall> toCall() {
        return toCall;
    }

    synchronized boolean models(Outcome<List<FoundationModel>> outcome, Instant at) {
        Observation<FoundationModel> models = sharing(before.models(), Observation.of(outcome, at));
        return end(
                ListCall.MODELS, new RegionObservations(region, models, learnt.systemDefined(), learnt.application()));
    }

    synchronized boolean profiles(ListCall call, Outcome<List<InferenceProfile>> outcome, Instant at) {
        Observation<InferenceProfile> profiles = Observation.of(outcome, at);
        return end(
                call,
                call == ListCall.APPLICATION_PROFILES
                        ? new RegionObservations(
                                region,
                                learnt.models(),
                                learnt.systemDefined(),
                                sharing(before.application(), profiles))
                        : new RegionObservations(
                                region,
                                learnt.models(),
                                sharing(before.systemDefined(), profiles),
                                learnt.application()));
    }

    /** Ends a call that the deadline has cut short, which tells nothing about AWS. */
    synchronized boolean cutShort(ListCall call, Failure failure) {
        if (!open.remove(call)) {
            return false;
        }
        unanswered.put(call, failure);
        return true;
    }

    /** Notes that a call was cancelled; the end of the run tells the reason. */
    synchronized void cancelled(ListCall call) {
        cancelled.add(call);
    }

    /** Ends every open call, because the run has ended. */
    synchronized void giveUp(UnfinishedCalls unfinished, Instant at) {
        for (ListCall call : Set.copyOf(open)) {
            Failure failure = unfinished.failure(cancelled.contains(call));
            if (!unfinished.isRecorded(failure)) {
                cutShort(call, failure);
            } else if (call == ListCall.MODELS) {
                models(new Outcome.Unknown<>(failure), at);
            } else {
                profiles(call, new Outcome.Unknown<>(failure), at);
            }
        }
    }

    /** Returns the calls that ended without an outcome to record. */
    synchronized Set<ListCall> unanswered() {
        return Set.copyOf(unanswered.keySet());
    }

    /** Returns the failures of the unanswered calls, which are reported and not recorded. */
    synchronized RegionObservations unansweredAt(Instant at) {
        return new RegionObservations(
                region,
                failed(ListCall.MODELS, at),
                failed(ListCall.SYSTEM_DEFINED_PROFILES, at),
                failed(ListCall.APPLICATION_PROFILES, at));
    }

    private <T> Observation<T> failed(ListCall call, Instant at) {
        Failure failure = unanswered.get(call);
        return failure == null ? Observation.none() : Observation.failed(failure, at);
    }

    /** Returns true once: at the first query after the last call has ended. */
    synchronized boolean hasJustEnded() {
        boolean just = open.isEmpty() && !ended;
        ended |= just;
        return just;
    }

    synchronized RegionObservations learnt() {
        return learnt;
    }

    /** Returns an observation with the list that was known before, where it is equal: one in memory, and known to stores. */
    private static <T> Observation<T> sharing(Observation<T> before, Observation<T> seen) {
        Known<T> was = before.known();
        Known<T> is = seen.known();
        return was == null || is == null || !was.items().equals(is.items())
                ? seen
                : new Observation<>(new Known<>(was.items(), is.offered(), is.observedAt()), seen.failed());
    }

    private boolean end(ListCall call, RegionObservations next) {
        if (!open.remove(call)) {
            return false;
        }
        learnt = next;
        return true;
    }
}
