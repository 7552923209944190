package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The observations of the lists of targets as plain maps and lists: by region, and then by call. */
final class TargetRepresentation {
    private TargetRepresentation() {}

    static Map<String, @Nullable Object> of(Map<RegionalTargetCall, Observation<TargetEntry>> targets) {
        Map<String, Map<String, @Nullable Object>> regions = new LinkedHashMap<>();
        new TreeMap<>(targets)
                .forEach((key, seen) -> regions.computeIfAbsent(key.region().id(), any -> new LinkedHashMap<>())
                        .put(key.call().word(), ObservationRepresentation.of(seen, TargetRepresentation::entry)));
        return new LinkedHashMap<>(regions);
    }

    /** Reads them; a call of a later version is left out. */
    static Map<RegionalTargetCall, Observation<TargetEntry>> read(MapReader values) {
        Map<RegionalTargetCall, Observation<TargetEntry>> targets = new HashMap<>();
        for (Object name : values.values().keySet()) {
            Region region = new Region(String.valueOf(name));
            MapReader calls = values.requiredObject(region.id());
            for (TargetCall call : TargetCall.values()) {
                calls.object(call.word())
                        .ifPresent(seen -> targets.put(
                                new RegionalTargetCall(region, call),
                                ObservationRepresentation.read(seen, TargetRepresentation::entry)));
            }
        }
        return targets;
    }

    private static Map<String, Object> entry(TargetEntry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", entry.id());
        put(values, "name", entry.name());
        put(values, "status", entry.status());
        values.put("serves", entry.serves());
        put(values, "detail", entry.detail());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String text) {
        if (text != null) {
            values.put(name, text);
        }
    }

    private static TargetEntry entry(MapReader values) {
        return new TargetEntry(
                values.requiredText("id"),
                values.text("name").orElse(null),
                values.text("status").orElse(null),
                values.requiredTexts("serves"),
                values.text("detail").orElse(null));
    }
}
