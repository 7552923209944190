package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The typed fields of a plain map, and the paths in the messages of malformed ones. */
final class MapReaderTest {
    private static final Map<String, Object> DOCUMENT = document();

    private final MapReader reader = new MapReader(DOCUMENT);

    @Test
    void fields_areReadByTheirType() {
        assertThat(reader.text("text")).contains("a");
        assertThat(reader.requiredText("text")).isEqualTo("a");
        assertThat(reader.requiredText("region", Region::new)).isEqualTo(new Region("eu-west-1"));
        assertThat(reader.texts("texts")).contains(List.of("a", "b"));
        assertThat(reader.requiredTexts("texts")).containsExactly("a", "b");
        assertThat(reader.flag("flag")).contains(true);
        assertThat(reader.requiredFlag("flag")).isTrue();
        assertThat(reader.time("time")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(reader.requiredTime("time")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(reader.count("count")).hasValue(7);
        assertThat(reader.requiredCount("count")).isEqualTo(7);
        assertThat(reader.real("real")).hasValue(1.5);
        assertThat(reader.requiredReal("count")).isEqualTo(7);
        assertThat(reader.requiredObject("object").requiredText("inner")).isEqualTo("b");
        assertThat(reader.requiredObjects("objects", each -> each.requiredText("inner")))
                .containsExactly("c", "d");
        assertThat(reader.values()).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null"})
    void absentField_isEmpty(String name) {
        assertThat(reader.text(name)).isEmpty();
        assertThat(reader.text(name, Region::new)).isEmpty();
        assertThat(reader.texts(name)).isEmpty();
        assertThat(reader.flag(name)).isEmpty();
        assertThat(reader.time(name)).isEmpty();
        assertThat(reader.count(name)).isEmpty();
        assertThat(reader.real(name)).isEmpty();
        assertThat(reader.object(name)).isEmpty();
        assertThat(reader.objects(name, each -> each)).isEmpty();
    }

    @Test
    void absentRequiredField_isNamedWithItsPath() {
        refused(() -> reader.requiredText("absent"), "absent is missing");
        refused(() -> reader.requiredTexts("absent"), "absent is missing");
        refused(() -> reader.requiredFlag("absent"), "absent is missing");
        refused(() -> reader.requiredTime("absent"), "absent is missing");
        refused(() -> reader.requiredCount("absent"), "absent is missing");
        refused(() -> reader.requiredReal("absent"), "absent is missing");
        refused(() -> reader.requiredObject("absent"), "absent is missing");
        refused(() -> reader.requiredObjects("absent", each -> each), "absent is missing");
        refused(() -> reader.requiredObject("object").requiredText("absent"), "object.absent is missing");
    }

    @Test
    void fieldOfAnotherType_isNamedWithItsPath() {
        refused(() -> reader.text("count"), "count is not a text");
        refused(() -> reader.flag("text"), "text is not a boolean");
        refused(() -> reader.count("real"), "real is not a whole number");
        refused(() -> reader.real("text"), "text is not a number");
        refused(() -> reader.texts("text"), "text is not a list");
        refused(() -> reader.object("texts"), "texts is not an object");
        refused(() -> reader.objects("texts", each -> each), "texts[0] is not an object");
        refused(() -> reader.texts("objects"), "objects[0] is not a text");
        refused(() -> reader.texts("holed"), "holed holds a null");
    }

    @Test
    void malformedValue_isNamedWithItsPath() {
        refused(() -> reader.time("text"), "text is not a time: a");
        refused(() -> reader.count("negative"), "negative is negative: -1");
        refused(() -> reader.count("long"), "long is out of range: 3000000000");
        refused(() -> reader.requiredCount("huge"), "huge is out of range: -10000000000000000000");
        refused(() -> reader.real("negative"), "negative is negative or not finite: -1.0");
        refused(() -> reader.real("infinite"), "infinite is negative or not finite: Infinity");
    }

    @Test
    void failureOfAParser_getsThePath() {
        refused(() -> reader.text("text", Region::new), "text: 'a' is not a region name such as eu-west-1");
        refused(() -> reader.texts("texts", Region::new), "texts[0]: 'a' is not a region name such as eu-west-1");
        refused(
                () -> reader.requiredObjects("objects", each -> each.requiredText("inner", Region::new)),
                "objects[0].inner: 'c' is not a region name such as eu-west-1");
        refused(
                () -> reader.requiredObject("object").read(each -> {
                    throw new IllegalArgumentException("it makes no sense");
                }),
                "object: it makes no sense");
    }

    @Test
    void partOfADocument_hasThePathOfThePart() {
        MapReader part = new MapReader("regions.eu-west-1", Map.of());

        assertThat(part.path("models")).isEqualTo("regions.eu-west-1.models");
        refused(() -> part.requiredText("models"), "regions.eu-west-1.models is missing");
    }

    @Test
    void message_isOnePrintableLine() {
        MapReader hostile = new MapReader(Map.of("\u001b[2J\n", Map.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> hostile.requiredObject("\u001b[2J\n").requiredText("absent"))
                .satisfies(e -> assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    private static void refused(ThrowingCallable reading, String message) {
        assertThatIllegalArgumentException().isThrownBy(reading).withMessage(message);
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = new HashMap<>();
        document.put("text", "a");
        document.put("region", "eu-west-1");
        document.put("texts", List.of("a", "b"));
        document.put("holed", Arrays.asList("a", null));
        document.put("flag", true);
        document.put("time", "2026-01-01T00:00:00Z");
        document.put("count", 7);
        document.put("negative", -1);
        document.put("long", 3_000_000_000L);
        document.put("huge", new BigInteger("-10000000000000000000"));
        document.put("real", 1.5);
        document.put("infinite", Double.POSITIVE_INFINITY);
        document.put("object", Map.of("inner", "b"));
        document.put("objects", List.of(Map.of("inner", "c"), Map.of("inner", "d")));
        document.put("null", null);
        return document;
    }
}
