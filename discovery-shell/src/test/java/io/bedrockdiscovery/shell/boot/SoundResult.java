package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import java.util.List;

/** Checks what no input may cause: a bug, or text that steers the terminal. */
final class SoundResult {
    private static final List<Integer> CODES = List.of(0, 2, 3, 4, 5);

    private SoundResult() {}

    static void require(CommandResult result) {
        assertThat(result.code()).as(result.err()).isIn(CODES);
        assertThat(result.err()).doesNotContain("a bug", "\u001b", "Exception");
        assertThat(result.out()).doesNotContain("\u001b", "\u202e");
    }

    /** Checks besides that a refusal is one line. */
    static void requireOneLineIfRefused(CommandResult result) {
        require(result);
        if (result.code() == 2) {
            assertThat(result.err()).hasLineCount(1).startsWith("discovery: ");
            assertThat(result.out()).isEmpty();
        }
    }
}
