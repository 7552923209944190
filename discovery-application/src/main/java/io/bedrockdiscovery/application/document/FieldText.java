package io.bedrockdiscovery.application.document;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes the value of a field as the text of a spreadsheet's cell. */
final class FieldText {
    private FieldText() {}

    /** Returns the text: lists with blanks in between, objects as {@code name:value}, nothing for null. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Duration time) {
            return String.valueOf(Json.millis(time));
        }
        return value instanceof JsonObject object ? fields(object) : joined(value, " ");
    }

    private static String fields(JsonObject object) {
        return object.fields().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + ":" + joined(field.getValue(), "+"))
                .collect(Collectors.joining(" "));
    }

    /** Lists of objects are joined in another way than lists of words, because objects have blanks. */
    private static String joined(@Nullable Object value, String separator) {
        if (!(value instanceof Iterable<?> list)) {
            return value instanceof Instant time ? Json.time(time) : String.valueOf(value);
        }
        boolean objects = StreamSupport.stream(list.spliterator(), false).anyMatch(JsonObject.class::isInstance);
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each instanceof JsonObject object ? fields(object) : String.valueOf(each))
                .collect(Collectors.joining(objects ? "; " : separator));
    }
}
