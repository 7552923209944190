package io.bedrockdiscovery.application.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the writing and reading of plain values as JSON. */
final class JsonTest {
    /** Tests the JSON of answers. */
    @Nested
    final class Text {
        @Test
        void everyKindOfValue_isWritten() {
            JsonObject object = new JsonObject()
                    .with("text", "a\"b\u00e9\ud83d\ude00")
                    .with("none", null)
                    .with("flag", true)
                    .with("whole", 7)
                    .with("long", 1L << 40)
                    .with("number", 12.34567)
                    .with("time", Instant.parse("2026-01-02T03:04:05Z"))
                    .with("duration", Duration.ofNanos(12_345_678))
                    .with("map", Map.of("y", 1))
                    .with("list", List.of(1, new JsonObject().with("x", List.of())));

            assertThat(Json.text(object, false))
                    .isEqualTo("{\"text\":\"a\\\"b\u00e9\\uD83D\\uDE00\",\"none\":null,\"flag\":true,\"whole\":7,"
                            + "\"long\":1099511627776,\"number\":12.346,\"time\":\"2026-01-02T03:04:05Z\","
                            + "\"duration\":12.3,\"map\":{\"y\":1},\"list\":[1,{\"x\":[]}]}");
        }

        @Test
        void indentedText_takesSeveralLines() {
            assertThat(Json.text(new JsonObject().with("a", List.of(1)), true))
                    .isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}");
        }

        @Test
        void charactersThatCouldSteerATerminal_areEscaped() {
            assertThat(Json.text(new JsonObject().with("a", "\u007f\u009b\u2028\u202e\u200b\ufeff"), false))
                    .isEqualTo("{\"a\":\"\\u007F\\u009B\\u2028\\u202E\\u200B\\uFEFF\"}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\udb40\udc01",
                    "\udb40\udc20",
                    "\udb40\udc7f",
                    "\u034f",
                    "\u115f",
                    "\u3164",
                    "\u180e",
                    "\u2065",
                    "\ufe0f",
                    "\ufff0",
                    "\ud83d",
                    "\udc01"
                })
        void charactersThatATerminalDoesNotShow_areEscapedAndComeBack(String invisible) throws IOException {
            Map<String, Object> object = Map.of("a", "b" + invisible);

            String text = Json.text(JsonObject.of(object), false);

            assertThat(text).matches("[ -~]*");
            assertThat(Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(object);
        }

        @Test
        void valueWithoutJson_isRefused() {
            JsonObject object = new JsonObject().with("a", LocalDate.EPOCH);

            assertThatThrownBy(() -> Json.text(object, false)).hasMessageContaining("no JSON for");
        }

        @Test
        void valueByItself_isWrittenOnOneLine() {
            assertThat(Json.value(List.of("a", 1.0))).isEqualTo("[\"a\",1.0]");
            assertThat(Json.value("\u009b")).isEqualTo("\"\\u009B\"");
        }
    }

    /** Tests the JSON of files. */
    @Nested
    final class Files {
        private static final String HOSTILE = "\u0000\u001b[31m\u202e\u2028\ud83d\ude42 and half of one: \ud83d";

        @Test
        void file_comesBackAsItWas_andIsAscii() throws IOException {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("text", HOSTILE);
            values.put("none", null);
            values.put("list", new ArrayList<>(Arrays.asList("x", null, true)));
            values.put("number", 0.1 + 0.2);
            values.put("object", new LinkedHashMap<>(Map.of("\u0000\u202e\ud83d\ude42", 7)));
            StringWriter file = new StringWriter();

            Json.write(values, file);

            assertThat(file.toString()).matches("[\\x20-\\x7e\\n]*");
            assertThat(read(file.toString())).isEqualTo(values);
        }

        @Test
        void writer_staysOpen() throws IOException {
            StringWriter file = new StringWriter();

            Json.write(Map.of(), file);
            file.write("\n");

            assertThat(file.toString()).isEqualTo("{ }\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "7", "{} {}", "{}]", "{\"a\":1,}", "{\"a\":1,\"a\":2}"})
        void textOtherThanOneObject_isRefused(String text) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
        }

        private static Map<String, Object> read(String text) throws IOException {
            return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void times_areInWholeSecondsInAnswers_andExactInFiles() throws IOException {
        Instant time = Instant.parse("2026-01-02T03:04:05.999999999Z");
        StringWriter file = new StringWriter();

        Json.write(Map.of("time", time), file);

        assertThat(Json.value(Map.of("time", time))).isEqualTo("{\"time\":\"2026-01-02T03:04:05Z\"}");
        assertThat(file.toString()).contains("2026-01-02T03:04:05.999999999Z");
    }

    @Test
    void durations_areInMillisecondsWithOneDecimal() {
        assertThat(Json.millis(Duration.ofNanos(1_234_567))).isEqualTo(1.2);
        assertThat(Json.millis(Duration.ZERO)).isZero();
    }
}
