package io.bedrockdiscovery.application.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes and reads plain values as JSON. Stateless and safe for use by many threads. */
public final class Json {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 1 << 12;
    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
    private static final JsonFactory ASCII = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double THOUSANDTHS = 1000;
    private static final double TENTHS = 10;

    private Json() {}

    /**
     * Writes an object as an answer: characters that could steer a terminal are escaped, numbers are rounded to three
     * decimals, durations are in milliseconds with one decimal, and times in whole seconds.
     *
     * @param indented on several lines for users to read; else on one line, without a line end
     */
    public static String text(JsonObject object, boolean indented) {
        return text(object.fields(), indented);
    }

    /** Writes an object as {@link #text(JsonObject, boolean)} does, part by part. The writer stays open. */
    public static void write(JsonObject object, boolean indented, Writer out) throws IOException {
        write(object.fields(), indented, out);
    }

    /** Writes a value by itself, on one line, as {@link #text(JsonObject, boolean)} does. */
    public static String value(Object value) {
        return text(value, false);
    }

    private static String text(Object value, boolean indented) {
        StringWriter text = new StringWriter();
        try {
            write(value, indented, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void write(Object value, boolean indented, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setCharacterEscapes(new TerminalSafeEscapes());
            if (indented) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
            write(json, value, true);
        }
    }

    /**
     * Writes an object for a file, indented. Every character that is not ASCII is escaped and numbers are exact, so that
     * any text comes back as it was, unpaired surrogates included. The writer stays open.
     */
    public static void write(Map<String, @Nullable Object> object, Writer out) throws IOException {
        try (JsonGenerator json = ASCII.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            write(json, object, false);
        }
    }

    /**
     * Reads an object as maps, lists, text, numbers, booleans and nulls.
     *
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException if a text, a number, a name or the nesting is too
     *     long
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the stream holds something other than one JSON object,
     *     or a name twice in an object
     */
    public static Map<String, Object> read(InputStream json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            Map<String, Object> object = JSON.std.mapFrom(parser);
            requireEnd(parser);
            return object;
        }
    }

    /**
     * Reads an object as {@link #read(InputStream)} does, but translates each member of one of its fields as soon as it is
     * read, so that only one of them is in memory as it stands in the stream.
     *
     * @param field the name of a field that holds an object
     * @param translator makes a value of a member's name and value
     */
    public static Map<String, @Nullable Object> read(
            InputStream json, String field, BiFunction<String, @Nullable Object, Object> translator)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            Map<String, @Nullable Object> object = members(
                    parser,
                    name -> name.equals(field) && parser.currentToken() == JsonToken.START_OBJECT
                            ? members(parser, member -> translator.apply(member, JSON.std.anyFrom(parser)))
                            : JSON.std.anyFrom(parser));
            requireEnd(parser);
            return object;
        }
    }

    /** Reads the value of a member, which the parser is at. */
    private interface MemberReader {
        @Nullable
        Object read(String name) throws IOException;
    }

    private static Map<String, @Nullable Object> members(JsonParser parser, MemberReader reader) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (members.containsKey(name)) {
                throw new JsonParseException(parser, "Duplicate key (key '" + name + "')");
            }
            parser.nextToken();
            members.put(name, reader.read(name));
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonParseException(parser, "the object does not end");
        }
        return members;
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "something follows the object");
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value, boolean rounded) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof JsonObject object) {
            writeFields(json, object.fields(), rounded);
        } else if (value instanceof Map<?, ?> map) {
            writeFields(json, map, rounded);
        } else if (value instanceof Supplier<?> later) {
            write(json, later.get(), rounded);
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each, rounded);
            }
            json.writeEndArray();
        } else {
            writeScalar(json, value, rounded);
        }
    }

    private static void writeFields(JsonGenerator json, Map<?, ?> fields, boolean rounded) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            json.writeFieldName(String.valueOf(field.getKey()));
            write(json, field.getValue(), rounded);
        }
        json.writeEndObject();
    }

    private static void writeScalar(JsonGenerator json, Object value, boolean rounded) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(rounded ? rounded(number) : number);
        } else if (value instanceof Duration time) {
            json.writeNumber(millis(time));
        } else if (value instanceof Instant time) {
            json.writeString(rounded ? time(time) : time.toString());
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    /** Returns a duration in milliseconds, rounded to one decimal. */
    public static double millis(Duration time) {
        return Math.round(time.toNanos() / NANOS_PER_MILLI * TENTHS) / TENTHS;
    }

    /** Returns a time in the form of ISO 8601, in UTC and whole seconds; a part of a second is cut off. */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static double rounded(double number) {
        return Math.round(number * THOUSANDTHS) / THOUSANDTHS;
    }
}
