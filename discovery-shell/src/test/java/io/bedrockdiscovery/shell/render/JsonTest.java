package io.bedrockdiscovery.shell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain values as JSON. */
final class JsonTest {
    @Test
    void everyKindOfValue() {
        JsonObject object = new JsonObject()
                .with("text", "a\"b\u00e9\ud83d\ude00")
                .with("none", null)
                .with("flag", true)
                .with("whole", 7)
                .with("long", 1L << 40)
                .with("number", 12.34567)
                .with("time", Instant.parse("2026-01-02T03:04:05Z"))
                .with("list", List.of(1, new JsonObject().with("x", List.of())));

        assertThat(Json.text(object, false))
                .isEqualTo("{\"text\":\"a\\\"b\u00e9\ud83d\ude00\",\"none\":null,\"flag\":true,\"whole\":7,"
                        + "\"long\":1099511627776,\"number\":12.346,\"time\":\"2026-01-02T03:04:05Z\","
                        + "\"list\":[1,{\"x\":[]}]}");
    }

    @Test
    void forPeopleOnManyLines() {
        assertThat(Json.text(new JsonObject().with("a", List.of(1)), true)).isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}");
    }

    @Test
    void whatCouldSteerATerminalIsEscaped() {
        assertThat(Json.text(new JsonObject().with("a", "\u007f\u009b\u2028\u202e\u200b\ufeff"), false))
                .isEqualTo("{\"a\":\"\\u007F\\u009B\\u2028\\u202E\\u200B\\uFEFF\"}");
    }

    @Test
    void whatHasNoFormIsRefused() {
        JsonObject object = new JsonObject().with("a", Duration.ZERO);

        assertThatThrownBy(() -> Json.text(object, false)).hasMessageContaining("no JSON for");
    }
}
