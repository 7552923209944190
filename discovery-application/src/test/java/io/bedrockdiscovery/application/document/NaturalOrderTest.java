package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the order in which people expect ids. */
final class NaturalOrderTest {
    @Test
    void numbers_countByValue_andLetterCaseDoesNotMatter() {
        assertThat(List.of(
                                "claude-sonnet-4-20250514",
                                "Claude-sonnet-4-5",
                                "claude-3",
                                "claude-10",
                                "a:24k",
                                "a:300k",
                                "a:8k")
                        .stream()
                        .sorted(NaturalOrder.OF_TEXT))
                .containsExactly(
                        "a:8k",
                        "a:24k",
                        "a:300k",
                        "claude-3",
                        "claude-10",
                        "Claude-sonnet-4-5",
                        "claude-sonnet-4-20250514");
    }

    @Test
    void textsThatDifferInZerosOnly_areNotTheSame() {
        assertThat(NaturalOrder.OF_TEXT.compare("v1", "v01")).isNotZero();
        assertThat(NaturalOrder.OF_TEXT.compare("", "v")).isNegative();
    }
}
