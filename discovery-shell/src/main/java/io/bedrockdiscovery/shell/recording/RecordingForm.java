package io.bedrockdiscovery.shell.recording;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A recording as plain maps and lists: the form of its file. Models and profiles are in the API's own form. */
final class RecordingForm {
    private static final String KIND = "bedrock-discovery-recording";
    private static final int VERSION = 1;

    private RecordingForm() {}

    static Map<String, @Nullable Object> of(Recording recording) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", KIND);
        form.put("schemaVersion", VERSION);
        form.put("recordedAt", recording.recordedAt().toString());
        form.put("account", recording.account());
        form.put("partition", recording.partition().id());
        form.put("listing", ObservationForm.of(recording.memory().listing(), RecordingForm::description));
        Map<String, @Nullable Object> regions = new LinkedHashMap<>();
        recording.memory().regions().forEach((region, seen) -> regions.put(region.id(), region(seen)));
        form.put("regions", regions);
        form.put("latencies", LatencyForm.of(recording.latencies()));
        return form;
    }

    /** @throws IllegalArgumentException saying what is wrong, and where */
    static Recording read(Map<?, ?> values) {
        Form form = new Form("", values);
        if (!KIND.equals(form.textOrNull("kind"))) {
            throw new IllegalArgumentException("it is not one of those that 'export' makes");
        }
        int version = form.count("schemaVersion");
        if (version != VERSION) {
            throw new IllegalArgumentException("its form is " + version + ", known here is " + VERSION);
        }
        Memory memory =
                new Memory(ObservationForm.read(form.object("listing"), RecordingForm::description), regions(form));
        return new Recording(
                new Partition(form.text("partition")),
                form.textOrNull("account"),
                form.time("recordedAt"),
                memory,
                LatencyForm.read(form.object("latencies")));
    }

    private static Map<String, @Nullable Object> region(RegionObservations seen) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(CallKind.MODELS.word(), ObservationForm.of(seen.models(), ApiForm::of));
        form.put(CallKind.SYSTEM_DEFINED_PROFILES.word(), ObservationForm.of(seen.systemDefined(), ApiForm::of));
        form.put(CallKind.APPLICATION_PROFILES.word(), ObservationForm.of(seen.application(), ApiForm::of));
        return form;
    }

    private static SortedMap<Region, RegionObservations> regions(Form form) {
        Form regions = form.object("regions");
        SortedMap<Region, RegionObservations> all = new TreeMap<>();
        for (Object name : regions.values().keySet()) {
            Region region = new Region(String.valueOf(name));
            Form calls = regions.object(region.id());
            all.put(
                    region,
                    new RegionObservations(
                            region,
                            ObservationForm.read(
                                    calls.object(CallKind.MODELS.word()), model -> ApiForm.model(model.values())),
                            ObservationForm.read(
                                    calls.object(CallKind.SYSTEM_DEFINED_PROFILES.word()),
                                    profile -> ApiForm.profile(profile.values())),
                            ObservationForm.read(
                                    calls.object(CallKind.APPLICATION_PROFILES.word()),
                                    profile -> ApiForm.profile(profile.values()))));
        }
        return all;
    }

    private static Map<String, Object> description(RegionDescription description) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("regionName", description.region().id());
        if (description.optInStatus() != null) {
            form.put("optInStatus", description.optInStatus().value());
        }
        form.put("geography", description.geography());
        return form;
    }

    private static RegionDescription description(Form form) {
        String optInStatus = form.textOrNull("optInStatus");
        return new RegionDescription(
                new Region(form.text("regionName")),
                optInStatus == null ? null : new OptInStatus(optInStatus),
                form.texts("geography"));
    }
}
