package io.bedrockdiscovery.shell.recording;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recording in the place of AWS. What it holds as a failure fails again, and what it does not hold is unknown. Stateless
 * and safe for use by many threads.
 */
public final class RecordedSources
        implements CallerIdentity, RegionSource, ModelSource, ProfileSource, AccessSource, LatencyProbe {
    private final Recording recording;

    /** Answers from {@code recording}. */
    public RecordedSources(Recording recording) {
        this.recording = requireNonNull(recording, "recording is null");
    }

    @Override
    public Outcome<Caller> caller() {
        return Outcome.known(recording.caller());
    }

    @Override
    public Outcome<String> account(Partition partition) {
        String account = recording.account();
        return account == null ? notRecorded() : Outcome.known(account);
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition) {
        return partition.equals(recording.partition())
                ? outcome(recording.memory().listing())
                : notRecorded();
    }

    @Override
    public Map<Region, Partition> documented() {
        Map<Region, Partition> regions = new TreeMap<>();
        recording.memory().regions().keySet().forEach(region -> regions.put(region, recording.partition()));
        recording.memory().listing().items().forEach(each -> regions.put(each.region(), recording.partition()));
        return regions;
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region) {
        return outcome(recording.memory().of(region).models());
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type) {
        var seen = recording.memory().of(region);
        return outcome(type.equals(ProfileType.APPLICATION) ? seen.application() : seen.systemDefined());
    }

    @Override
    public Outcome<AccessAxes> access(Region region, ModelId modelId) {
        return notRecorded();
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples) {
        return Outcome.unknown(Reason.OTHER, "there is nothing to probe in a recording");
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
