package io.bedrockdiscovery.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Tests that the picture of the README shows what the program prints. */
final class ReadmePictureTest {
    private static final Path PICTURE = Path.of("..", "docs", "picture.svg");
    private static final int COLUMNS = 100;
    private static final int LARGEST = 40_000;
    private static final List<String> LINES = List.of(
            "resolve claude-sonnet-4-5 --from eu-central-1 --residency eu",
            "best-region claude-sonnet-4-5 --prefer eu-west-1 --limit 3",
            "models claude 4-5");

    @Test
    void picture_isThatOfTheProgram() throws Exception {
        String picture = TerminalPicture.svg("Output of " + String.join(", ", LINES), session(), COLUMNS);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture)))
                        .getElementsByTagName("text")
                        .getLength())
                .isGreaterThan(10);
        assertThat(picture.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
        CommittedFile.assertCurrent(PICTURE, picture);
    }

    @Test
    void readme_showsThePicture() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(docs/picture.svg)");
    }

    private static List<String> session() {
        List<String> shown = new ArrayList<>();
        try (FakeEnvironment sample =
                FakeEnvironment.of(SampleWorld.world(), new InMemoryStore(), new MutableClock(SampleWorld.asOf()))) {
            for (String line : LINES) {
                CapturedScreen screen = CapturedScreen.terminal(COLUMNS);
                new CommandRunner(options -> sample.services()).run(List.of(line.split(" ", -1)), screen);
                shown.add("$ ./discovery " + line);
                shown.addAll(screen.out().lines().toList());
                shown.add("");
            }
        }
        return shown.subList(0, shown.size() - 1);
    }
}
