package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that lines break at blanks, and that nothing hostile gets wider than the terminal. */
final class LineWrapTest {
    @Test
    void lines_breakAtBlanks_andLaterOnesAreIndented() {
        assertThat(LineWrap.lines("unknown: eu-west-1, eu-west-2: access denied", 24))
                .containsExactly("unknown: eu-west-1,", "  eu-west-2: access", "  denied");
        assertThat(LineWrap.lines("short", 24)).containsExactly("short");
        assertThat(LineWrap.lines("", 24)).containsExactly("");
    }

    @Test
    void ids_stayWhole_onALineOfTheirOwn() {
        String id = "arn:aws:bedrock:us-east-1::foundation-model/x";

        assertThat(LineWrap.lines("pass " + id + " now", 24)).containsExactly("pass", id, "  now");
    }

    @Test
    void hostileText_staysWithinTheWidth() {
        assertThat(LineWrap.lines("name " + "語".repeat(10_000), 24))
                .allMatch(line -> DisplayWidth.of(line) <= 24)
                .anyMatch(line -> line.contains("…"));
        assertThat(LineWrap.lines("name " + "x".repeat(10_000), 24)).allMatch(line -> DisplayWidth.of(line) <= 24);
        assertThat(LineWrap.lines("a ".repeat(10_000), 24)).allMatch(line -> DisplayWidth.of(line) <= 24);
    }
}
