package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WarmupTest {
    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan --refresh", "-q scan --output json", "mapping --refresh"})
    void commandThatScans_isPreparedFor(String line) {
        assertThat(Warmup.scans(words(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show model nova-pro",
                "--version",
                "scan --cached",
                "--offline scan",
                "scan --replay FILE",
                "scan --replay=FILE",
                "scan --help"
            })
    void commandThatMayNotAskAws_isNot(String line) {
        assertThat(Warmup.scans(words(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show model nova-pro --cached", "models", "scan", "mapping --replay=FILE"})
    void question_isPreparedFor(String line) {
        assertThat(Warmup.asks(words(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "help", "show model --help", "completion bash"})
    void text_isNot(String line) {
        assertThat(Warmup.asks(words(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"models --replay FILE", "models --replay=FILE", "scan --store jdbc:postgresql:x", "help"})
    void questionOfAnotherStore_takesNoFile(String line) {
        assertThat(Warmup.readsFile(words(line))).isFalse();
    }

    @Test
    void sessionWithoutACommand_isNot() {
        assertThat(Warmup.asks(List.of())).isFalse();
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}
