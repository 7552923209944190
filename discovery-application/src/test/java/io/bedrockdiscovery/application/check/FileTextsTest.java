package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.application.session.NoAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the opening of files. */
final class FileTextsTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of(
                "a.py",
                "b.txt",
                ".env",
                "src/c.py",
                "src/deep/d.py",
                ".github/e.yml",
                "node_modules/f.py",
                "target/g.py",
                ".git/h.py",
                "src/node_modules/i.py")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.createSymbolicLink(directory.resolve("src/loop"), directory);
        Files.createSymbolicLink(directory.resolve("src/link.py"), directory.resolve("a.py"));
    }

    private List<String> read(String... names) {
        List<String> read = new ArrayList<>();
        List<String> problems = new FileTexts(
                        List.of(names), () -> new ByteArrayInputStream("piped".getBytes(StandardCharsets.UTF_8)))
                .forEach((name, content) -> {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(name).matches(shown -> shown.endsWith(text) || text.equals("piped"));
                    read.add(text);
                });
        assertThat(problems).isEmpty();
        return read;
    }

    @Test
    void directory_isReadInOrder_withoutWhatToolsPutThere_andWithoutLinks() {
        assertThat(read(directory.toString()))
                .containsExactly(".env", ".github/e.yml", "a.py", "b.txt", "src/c.py", "src/deep/d.py");
    }

    @Test
    void pattern_isReadAsOfAShell() {
        assertThat(read(directory + "/*.py")).containsExactly("a.py");
        assertThat(read(directory + "/**/*.py")).containsExactly("a.py", "src/c.py", "src/deep/d.py");
        assertThat(read(directory + "/src/{c,x}.py", directory + "/b.txt")).containsExactly("src/c.py", "b.txt");
    }

    @Test
    void fileInADirectoryThatIsLeftOut_isRead_whereItIsNamed() {
        assertThat(read(directory + "/target/g.py")).containsExactly("target/g.py");
        assertThat(read(directory + "/target")).containsExactly("target/g.py");
    }

    @Test
    void dash_isStandardInput() {
        assertThat(read("-")).containsExactly("piped");
    }

    @Test
    void nameWithoutFile_isRefused() {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> read(directory + "/none"))
                .withMessage("there is no file '" + directory + "/none'");
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> read(directory + "/*.rs"))
                .withMessage("no file matches '" + directory + "/*.rs'");
    }

    @Test
    void patternThatIsNotOne_isRefused() {
        for (String name : List.of("/src/[*.py", "/src/{a.py", "/[a-", "/*.[")) {
            assertThatExceptionOfType(NoAnswerException.class)
                    .isThrownBy(() -> read(directory + name))
                    .withMessage("'" + directory + name + "' is not a valid pattern; close each [ and {, or write \\"
                            + " before one that belongs to a name")
                    .satisfies(end -> assertThat(end.kind()).isEqualTo(NoAnswerException.Kind.INVALID));
        }
    }

    @Test
    void fileThatCannotBeRead_isToldAndTheOthersAreRead() {
        List<String> names = new ArrayList<>();
        List<String> problems = new FileTexts(List.of(directory.toString()), ByteArrayInputStream::nullInputStream)
                .forEach((name, content) -> {
                    names.add(name);
                    if (name.endsWith("a.py")) {
                        throw new IOException("broken");
                    }
                });

        assertThat(names).hasSize(6);
        assertThat(problems).containsExactly("cannot read " + directory + "/a.py");
    }
}
