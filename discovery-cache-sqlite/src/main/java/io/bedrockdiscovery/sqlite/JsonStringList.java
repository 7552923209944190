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

/** Writes and reads a list of strings in one column, as a JSON array, so that SQLite's own functions can read it. */
final class JsonStringList {
    private JsonStringList() {}

    /** The library for lists that are not plain, which loads when it is needed. */
    private static final class Library {
        static final JsonFactory JSON = new JsonFactory();
    }

    /** Writes a list. */
    static <T> String write(List<T> list, Function<T, @Nullable String> toText) {
        List<@Nullable String> texts = new ArrayList<>(list.size());
        for (T each : list) {
            texts.add(toText.apply(each));
        }
        String plain = writePlain(texts);
        return plain == null ? generate(texts) : plain;
    }

    /** Writes a list of plain strings, as almost all are, without the library; returns null if it holds anything else. */
    private static @Nullable String writePlain(List<@Nullable String> list) {
        StringBuilder text = new StringBuilder("[");
        for (String each : list) {
            if (each == null || !isPlain(each)) {
                return null;
            }
            text.append(text.length() == 1 ? "\"" : ",\"").append(each).append('"');
        }
        return text.append(']').toString();
    }

    /** Returns whether JSON has a text as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each == '"' || each == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String generate(List<@Nullable String> list) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Library.JSON.createGenerator(text)) {
            json.writeStartArray();
            for (String each : list) {
                // Jackson writes null as a JSON null, which a list may contain.
                json.writeString(each);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if the text is no JSON array
     */
    static List<@Nullable String> read(String text) {
        List<@Nullable String> plain = readPlain(text);
        return plain == null ? parse(text) : plain;
    }

    /**
     * Reads a list of plain strings, as almost all are, without the parser, whose first use takes a twentieth of the time of
     * an answer about one model on JDK 25.
     *
     * @return null if the text may be anything else
     */
    private static @Nullable List<@Nullable String> readPlain(String text) {
        List<@Nullable String> list = new ArrayList<>();
        if (text.equals("[]")) {
            return list;
        }
        if (!text.startsWith("[\"") || text.indexOf('\\') >= 0) {
            return null;
        }
        int start = 2;
        for (int end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', start)) {
            list.add(text.substring(start, end));
            if (end == text.length() - 2 && text.endsWith("]")) {
                return list;
            }
            if (!text.startsWith("\",\"", end)) {
                return null;
            }
            start = end + 3;
        }
        return null;
    }

    private static List<@Nullable String> parse(String text) {
        List<@Nullable String> list = new ArrayList<>();
        try (JsonParser json = Library.JSON.createParser(text)) {
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
