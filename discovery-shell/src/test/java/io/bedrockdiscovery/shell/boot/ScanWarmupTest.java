package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScanWarmupTest {
    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan --refresh", "-q scan --output json", "mapping --refresh"})
    void commandThatScans_isPreparedFor(String line) {
        assertThat(ScanWarmup.isScan(words(line))).isTrue();
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
        assertThat(ScanWarmup.isScan(words(line))).isFalse();
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}
