package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recording as plain maps and lists, as its file has it. Models and profiles are in the API's own representation. */
final class RecordingRepresentation {
    private static final String KIND = "bedrock-discovery-recording";
    private static final int VERSION = 1;
    private static final String REGIONS = RecordedRegions.FIELD;

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
        values.put(REGIONS, regions);
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
     * @throws IOException if it cannot be read, or is not JSON
     */
    static Recording read(InputStream json) throws IOException {
        RecordedRegions regions = new RecordedRegions();
        MapReader values = new MapReader(Json.read(json, REGIONS, regions::translate));
        if (!KIND.equals(values.text("kind").orElse(null))) {
            throw new IllegalArgumentException("it is not one of those that 'export' makes");
        }
        int version = values.requiredCount("schemaVersion");
        if (version != VERSION) {
            throw new IllegalArgumentException("its schema version is " + version + ", known here is " + VERSION);
        }
        Observations observations = new Observations(
                ObservationRepresentation.read(values.requiredObject("listing"), RecordingRepresentation::description),
                RecordedRegions.of(values.requiredObject(REGIONS)));
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
