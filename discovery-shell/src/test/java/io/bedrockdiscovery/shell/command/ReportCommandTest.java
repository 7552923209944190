package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
    @TempDir
    private Path home;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void page_isWrittenOnce_andAgainWithForce() {
        Path file = home.resolve("report.html");

        assertThat(environment.run("report " + file).code()).isZero();
        assertThat(file).content().startsWith("<!doctype html>");
        CommandResult again = environment.run("report " + file);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("it exists already; replace it with --force");
        assertThat(environment
                        .run("report --force " + file + " --output json")
                        .json()
                        .get("models"))
                .isEqualTo(2);
    }

    @Test
    void dash_isStandardOutput_inEveryFormat() {
        String page = environment.run("report -").out();

        assertThat(page).startsWith("<!doctype html>").contains("\"matrix\"").endsWith("</html>\n");
        assertThat(environment.run("report - --output json").out()).isEqualTo(page);
        assertThat(Path.of("-")).doesNotExist();
    }
}
