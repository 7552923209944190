package io.bedrockdiscovery.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a\\nb | a b",
                "can\\u2019t | can't",
                "can\\u{2019}t | can't",
                "can\\xe2\\x80\\x99t | can't",
                "\\\\\\\"a\\\\\\\" | \"a\"",
                "a&amp;b&lt;c | a&b<c",
                "&#39;a&#x27; | 'a'",
                "a&what;b | a&what;b",
                "a&#999999;b | a\uDB90\uDE3Fb",
                "a\\u{fffff}b | a\uDBBF\uDFFFb",
                "&quot;$1&quot; | \"$1\""
            })
    void escapesAndEntities_areUndone(String raw, String folded) {
        assertThat(ErrorText.of(raw).folded()).isEqualTo(folded);
    }

    @Test
    void coloursFramesAndInvisibleLetters_areTakenOff() {
        assertThat(ErrorText.of("\u001b[31m│ a\u200bb\u001b[0m\n> c").folded()).isEqualTo("ab c");
        assertThat(ErrorText.of("a b c").squeezed()).isEqualTo("abc");
    }

    @Test
    void fiveTimesEscapedText_keepsItsLastEscape() {
        assertThat(ErrorText.of("\\".repeat(16) + "n").folded()).doesNotContain("\\\\");
        assertThat(ErrorText.of("\\".repeat(32) + "x").folded()).isEqualTo("\\\\x");
    }

    @Test
    void longText_keepsItsBeginningAndItsEnd() {
        String longest = "a".repeat(16_000) + "b".repeat(16_000);

        assertThat(ErrorText.of(longest).folded()).isEqualTo(longest);
        assertThat(ErrorText.of("x" + longest).folded())
                .hasSize(32_001)
                .startsWith("xa")
                .contains("a b");
    }
}
