package io.bedrockdiscovery.shell.recording;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one list, as it stands in a recording: the last answer and the failure since then. */
final class ObservationForm {
    private ObservationForm() {}

    static <T> Map<String, @Nullable Object> of(Observation<T> seen, Function<T, Map<String, Object>> item) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        Observation.Known<T> known = seen.known();
        Observation.Failed failed = seen.failed();
        form.put("answer", known == null ? null : answer(known, item));
        form.put("failure", failed == null ? null : failure(failed));
        return form;
    }

    static <T> Observation<T> read(Form form, Function<Form, T> item) {
        Form answer = form.objectOrNull("answer");
        Form failure = form.objectOrNull("failure");
        return new Observation<>(
                answer == null
                        ? null
                        : new Observation.Known<>(
                                answer.list("items", item), answer.flag("offered"), answer.time("observedAt")),
                failure == null
                        ? null
                        : new Observation.Failed(
                                new Failure(Reason.of(failure.text("reason")), failure.text("message")),
                                failure.time("observedAt")));
    }

    private static <T> Map<String, Object> answer(Observation.Known<T> known, Function<T, Map<String, Object>> item) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("observedAt", known.observedAt().toString());
        form.put("offered", known.offered());
        form.put("items", known.items().stream().map(item).toList());
        return form;
    }

    private static Map<String, Object> failure(Observation.Failed failed) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("observedAt", failed.observedAt().toString());
        form.put("reason", failed.failure().reason().word());
        form.put("message", failed.failure().message());
        return form;
    }
}
