package io.bedrockdiscovery.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of words in one column: a JSON array, so that SQLite's own functions can read it; NULL where there is no list. */
final class TextList {
    private static final JsonFactory JSON = new JsonFactory();

    private TextList() {}

    static <T> @Nullable String text(@Nullable List<T> list, Function<T, @Nullable String> word) {
        if (list == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (T each : list) {
                // Null is a word here: Jackson writes it as null.
                json.writeString(word.apply(each));
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<@Nullable String> list(String text) {
        List<@Nullable String> list = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("not a list");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a list", e);
        }
        return list;
    }
}
