package io.bedrockdiscovery.application.recording;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.domain.port.TargetSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers from a recording in place of AWS. A recorded failure fails again; an answer that was not recorded is unknown.
 * Immutable and safe for use by many threads.
 */
public final class RecordedSources
        implements CallerIdentity, RegionSource, ModelSource, ProfileSource, AccessSource, LatencyProbe, TargetSource {
    private final Recording recording;

    private RecordedSources(Recording recording) {
        this.recording = requireNonNull(recording, "recording is null");
    }

    /** Returns the sources of a recording. */
    public static BedrockSources of(Recording recording) {
        RecordedSources sources = new RecordedSources(recording);
        return new BedrockSources(
                sources,
                sources,
                sources,
                sources,
                sources,
                sources,
                sources,
                (region, context) -> sources.list(region, TargetCall.MANTLE_MODELS, context));
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        return Outcome.known(recording.caller());
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        String account = recording.account();
        return account == null ? notRecorded() : Outcome.known(account);
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
        return partition.equals(recording.partition())
                ? outcome(recording.observations().listing())
                : notRecorded();
    }

    @Override
    public Map<Region, Partition> documented() {
        Map<Region, Partition> regions = new TreeMap<>();
        recording.observations().regions().keySet().forEach(region -> regions.put(region, recording.partition()));
        recording.observations().listing().items().forEach(each -> regions.put(each.region(), recording.partition()));
        return regions;
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region, CallContext context) {
        return outcome(recording.observations().of(region).models());
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context) {
        var seen = recording.observations().of(region);
        return outcome(type.equals(ProfileType.APPLICATION) ? seen.application() : seen.systemDefined());
    }

    @Override
    public Outcome<ModelAvailability> access(Region region, ModelId modelId, CallContext context) {
        return notRecorded();
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples, CallContext context) {
        return Outcome.unknown(Reason.OTHER, "there is nothing to probe in a recording");
    }

    @Override
    public Outcome<List<TargetEntry>> list(Region region, TargetCall call, CallContext context) {
        return outcome(recording.targets().getOrDefault(new RegionalTargetCall(region, call), Observation.none()));
    }

    private static <T> Outcome<List<T>> outcome(Observation<T> seen) {
        Observation.Failed failed = seen.failed();
        if (failed != null) {
            return new Outcome.Unknown<>(failed.failure());
        }
        Observation.Known<T> known = seen.known();
        if (known == null) {
            return notRecorded();
        }
        return known.offered() ? Outcome.known(known.items()) : new Outcome.NotOffered<>();
    }

    private static <T> Outcome<T> notRecorded() {
        return Outcome.unknown(Reason.OTHER, "the recording does not say");
    }
}
