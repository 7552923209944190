package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentsTest {
    @TempDir
    private Path directory;

    @Test
    void environment_isKeptWhileItIsInUse_andClosedWhenManyOthersCame() {
        try (Environments environments = new Environments(new UserDirectories(name -> null, directory))) {
            CommandRunner runner = new CommandRunner(environments::services);
            SessionServices first = environments.services(new GlobalOptions());
            for (int i = 0; i < 7; i++) {
                assertThat(runner.run("cache info --cache " + directory.resolve(i + ".db"))
                                .code())
                        .isZero();
                assertThat(environments.services(new GlobalOptions())).isSameAs(first);
            }
            for (int i = 0; i < 8; i++) {
                assertThat(runner.run("cache info --cache " + directory.resolve(i + "x.db"))
                                .code())
                        .isZero();
            }

            assertThat(environments.services(new GlobalOptions())).isNotSameAs(first);
        }
    }
}
