package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfflineModuleTest {
    @TempDir
    private Path home;

    @AutoClose
    private Environments environments;

    @BeforeEach
    void open() {
        environments = new Environments(new UserDirectories(variable -> null, home));
    }

    @Test
    void access_isUnknownAndNotMadeUp() {
        CommandResult result = run("access nova-pro --output json");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.list("regions")).isNotEmpty().extracting("verdict").containsOnly("unknown");
        assertThat(result.err()).contains("the sample world does not know");
    }

    @Test
    void latency_isNotMeasured() {
        assertThat(run("latency --probe --output json"))
                .isEqualTo(new CommandResult(
                        4,
                        "",
                        "discovery: not measured: any region: other: there is nothing to probe in the sample world\n"));
    }

    private CommandResult run(String line) {
        return new CommandRunner(environments::services, "--offline").run(line);
    }
}
