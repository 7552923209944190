package io.bedrockdiscovery.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the reference and the manual page are those of the command line. */
final class GoldenReferenceTest {
    private static final List<CommandFacts> ALL = CommandFacts.all();

    @Test
    void reference_isThatOfTheCommandLine() throws IOException {
        CommittedFile.assertCurrent(Path.of("..", "docs", "reference.md"), ReferencePage.of(ALL));
    }

    @Test
    void manualPage_isThatOfTheCommandLine() throws IOException {
        CommittedFile.assertCurrent(Path.of("src/main/dist/share/man/man1/discovery.1"), ManualPage.of(ALL));
    }

    @Test
    void exitCodesOfTheReadme_areThoseOfTheProgram() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "README.md")))
                .containsSubsequence(Stream.of(ExitCode.values())
                        .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                        .toList());
    }
}
