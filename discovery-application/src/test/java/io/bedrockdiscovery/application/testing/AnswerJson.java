package io.bedrockdiscovery.application.testing;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of answers as programs do. */
public final class AnswerJson {
    private AnswerJson() {}

    /** Returns the JSON of a response. */
    public static Map<String, Object> of(Response response) {
        return of(response.answer());
    }

    /** Returns the JSON that programs get where there is no answer. */
    public static Map<String, Object> of(NoAnswerException end) {
        return of(end.answerForPrograms().orElseThrow());
    }

    /** Returns the objects of a list in the JSON of a response. */
    public static List<Map<String, Object>> list(Response response, String name) {
        return list(of(response), name);
    }

    /** Returns the objects of a list in an object. */
    public static List<Map<String, Object>> list(Map<String, Object> object, String name) {
        return ((List<?>) object.get(name)).stream().map(AnswerJson::object).toList();
    }

    /** Returns the object that an object has as a field. */
    public static Map<String, Object> object(Map<String, Object> object, String name) {
        return object(object.get(name));
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, field) -> object.put((String) name, field));
        return object;
    }

    /** Returns a text as JSON, to compare with. */
    public static Map<String, Object> parse(String text) {
        try {
            return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }

    private static Map<String, Object> of(Answer answer) {
        return parse(Json.text(answer.json(), false));
    }
}
