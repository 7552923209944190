package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An observation as plain maps and lists: the last known good and the failure since then. */
final class ObservationRepresentation {
    private ObservationRepresentation() {}

    static <T> Map<String, @Nullable Object> of(Observation<T> seen, Function<T, Map<String, Object>> item) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Observation.Known<T> known = seen.known();
        Observation.Failed failed = seen.failed();
        values.put("answer", known == null ? null : answer(known, item));
        values.put("failure", failed == null ? null : failure(failed));
        return values;
    }

    static <T> Observation<T> read(MapReader values, Function<MapReader, T> item) {
        return new Observation<>(
                values.object("answer").map(answer -> answer(answer, item)).orElse(null),
                values.object("failure").map(ObservationRepresentation::failure).orElse(null));
    }

    private static <T> Observation.Known<T> answer(MapReader values, Function<MapReader, T> item) {
        return new Observation.Known<>(
                values.requiredObjects("items", item),
                values.requiredFlag("offered"),
                RecordedTime.of(values, "observedAt"));
    }

    private static Observation.Failed failure(MapReader values) {
        return new Observation.Failed(
                new Failure(values.requiredText("reason", Reason::of), values.requiredText("message")),
                RecordedTime.of(values, "observedAt"));
    }

    private static <T> Map<String, Object> answer(Observation.Known<T> known, Function<T, Map<String, Object>> item) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("observedAt", known.observedAt().toString());
        values.put("offered", known.offered());
        // Made one by one when they are written.
        Iterable<Map<String, Object>> items =
                () -> known.items().stream().map(item).iterator();
        values.put("items", items);
        return values;
    }

    private static Map<String, Object> failure(Observation.Failed failed) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("observedAt", failed.observedAt().toString());
        values.put("reason", failed.failure().reason().key());
        values.put("message", failed.failure().message());
        return values;
    }
}
