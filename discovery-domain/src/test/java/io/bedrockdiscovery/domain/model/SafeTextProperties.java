package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SafeTextProperties {
    @Property
    void text_doesNotSteerATerminal(@ForAll("hostile") String text) {
        assertThat(SafeText.of(text).codePoints()).noneMatch(SafeTextProperties::steers);
    }

    @Property
    void text_isCutAtItsLimit(@ForAll("hostile") String text) {
        assertThat(SafeText.of(text)).hasSizeLessThanOrEqualTo(202);
    }

    @Property
    void safeText_staysUnchanged(@ForAll("hostile") String text) {
        String line = SafeText.of(text);
        assertThat(SafeText.of(line)).isEqualTo(line);
    }

    @Property
    void plainText_staysUnchanged(@ForAll("plain") String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Example
    void controlCharacters_areReplaced() {
        assertThat(SafeText.of("a\u001b[31mb\nc\td\u202ee\u2028f\ud800")).isEqualTo("a\uFFFD[31mb c d\uFFFDe f\uFFFD");
        assertThat(SafeText.of("日本語 ü 🚀")).isEqualTo("日本語 ü 🚀");
        assertThat(SafeText.of("x".repeat(300))).isEqualTo("x".repeat(200) + "…");
    }

    @Example
    void charactersThatATerminalDoesNotShow_areReplaced() {
        assertThat(SafeText.of("a\udb40\udc01b\udb40\udc41c\u034fd\u3164e\ufe0ff"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Property
    void line_isSafeAndNotCut(@ForAll("hostile") String text) {
        String line = SafeText.line(text);

        assertThat(line.codePoints()).noneMatch(SafeTextProperties::steers);
        assertThat(line.codePointCount(0, line.length())).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> steering = Arbitraries.of(
                "\u001b[2J", "\u009b", "\r\n", "\u202e", "\u0000", "\u007f", "\u2066", "\ud800", "\ufeff");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(120);
        return Arbitraries.oneOf(any, steering).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(200);
    }

    private static boolean steers(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
