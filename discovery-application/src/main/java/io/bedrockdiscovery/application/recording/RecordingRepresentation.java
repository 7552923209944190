package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A recording as plain maps and lists, as its file has it. Models and profiles are in the API's own representation. */
final class RecordingRepresentation {
    private static final String KIND = "bedrock-discovery-recording";
    private static final int VERSION = 1;

    /** A field that recordings of earlier versions lack, and those without asked targets. */
    private static final String TARGETS = "targets";

    private RecordingRepresentation() {}

    static Map<String, @Nullable Object> of(Recording recording) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("kind", KIND);
        values.put("schemaVersion", VERSION);
        values.put("recordedAt", recording.recordedAt().toString());
        values.put("account", recording.account());
        values.put("partition", recording.partition().id());
        values.put(
                "listing",
                ObservationRepresentation.of(recording.observations().listing(), RecordingRepresentation::description));
        Map<String, @Nullable Object> regions = new LinkedHashMap<>();
        recording.observations().regions().forEach((region, seen) -> regions.put(region.id(), region(seen)));
        values.put("regions", regions);
        values.put("latencies", LatencyRepresentation.of(recording.latencies()));
        if (!recording.targets().isEmpty()) {
            values.put(TARGETS, TargetRepresentation.of(recording.targets()));
        }
        return values;
    }

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException if it is none, with a message that tells where it is wrong
     */
    static Recording read(Map<?, ?> map) {
        MapReader values = new MapReader(map);
        if (!KIND.equals(values.text("kind").orElse(null))) {
            throw new IllegalArgumentException("it is not one of those that 'export' makes");
        }
        int version = values.requiredCount("schemaVersion");
        if (version != VERSION) {
            throw new IllegalArgumentException("its schema version is " + version + ", known here is " + VERSION);
        }
        Observations observations = new Observations(
                ObservationRepresentation.read(values.requiredObject("listing"), RecordingRepresentation::description),
                regions(values.requiredObject("regions")));
        return new Recording(
                values.requiredText("partition", Partition::new),
                values.text("account").orElse(null),
                RecordedTime.of(values, "recordedAt"),
                observations,
                LatencyRepresentation.read(values.requiredObject("latencies")),
                values.object(TARGETS).map(TargetRepresentation::read).orElse(Map.of()));
    }

    private static Map<String, @Nullable Object> region(RegionObservations seen) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ListCall.MODELS.word(), ObservationRepresentation.of(seen.models(), ApiRepresentation::of));
        values.put(
                ListCall.SYSTEM_DEFINED_PROFILES.word(),
                ObservationRepresentation.of(seen.systemDefined(), ApiRepresentation::of));
        values.put(
                ListCall.APPLICATION_PROFILES.word(),
                ObservationRepresentation.of(seen.application(), ApiRepresentation::of));
        return values;
    }

    private static SortedMap<Region, RegionObservations> regions(MapReader values) {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        for (Object name : values.values().keySet()) {
            Region region = new Region(String.valueOf(name));
            MapReader calls = values.requiredObject(region.id());
            regions.put(
                    region,
                    new RegionObservations(
                            region,
                            models(calls.requiredObject(ListCall.MODELS.word())),
                            profiles(calls.requiredObject(ListCall.SYSTEM_DEFINED_PROFILES.word())),
                            profiles(calls.requiredObject(ListCall.APPLICATION_PROFILES.word()))));
        }
        return regions;
    }

    private static Observation<FoundationModel> models(MapReader call) {
        return ObservationRepresentation.read(call, model -> ApiRepresentation.model(model.values()));
    }

    private static Observation<InferenceProfile> profiles(MapReader call) {
        return ObservationRepresentation.read(call, profile -> ApiRepresentation.profile(profile.values()));
    }

    private static Map<String, Object> description(RegionDescription description) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("regionName", description.region().id());
        if (description.optInStatus() != null) {
            values.put("optInStatus", description.optInStatus().value());
        }
        values.put("geography", description.geography());
        return values;
    }

    private static RegionDescription description(MapReader values) {
        return new RegionDescription(
                values.requiredText("regionName", Region::new),
                values.text("optInStatus", OptInStatus::new).orElse(null),
                values.requiredTexts("geography"));
    }
}
