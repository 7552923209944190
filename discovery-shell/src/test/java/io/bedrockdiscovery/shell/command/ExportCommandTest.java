package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.FullDiskStore;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
    @TempDir
    private Path home;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world(), new FullDiskStore());

    @Test
    void answersThatCouldNotBeStored_areExported() {
        CommandResult exported = environment.run("export " + home.resolve("recording.json") + " --output json");
        CommandResult totals = environment.run("scan --output json");

        assertThat(exported.code()).isZero();
        assertThat(exported.err()).contains(FullDiskStore.MESSAGE);
        assertThat(exported.json().get("regions"))
                .isEqualTo(totals.list("regions").size());
    }
}
