package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.application.session.NoAnswerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the files of accepted findings. */
final class BaselineFilesTest {
    @TempDir
    private Path directory;

    @Test
    void baseline_isReplacedAsAWhole_andKeepsItsRights() throws IOException {
        Path file = Files.writeString(directory.resolve("baseline.json"), "old");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, rights);
        // A reader that has opened the old file goes on to read it.
        Path old = Files.createLink(directory.resolve("old.json"), file);

        assertThat(new BaselineFiles(null, file).write(List.of()))
                .containsExactly("wrote 0 accepted findings to " + file);

        assertThat(old).hasContent("old");
        assertThat(file).hasContent(Baseline.NONE.text());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void newBaseline_isReadableAsTheUsersOtherFiles() throws IOException {
        Path other = Files.createFile(directory.resolve("other"));
        Path file = directory.resolve("baseline.json");

        List<String> unused = new BaselineFiles(null, file).write(List.of());

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void baselineThatCannotBeWritten_isRefusedWithTheReason() {
        Path file = directory.resolve("nowhere/baseline.json");

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> new BaselineFiles(null, file).write(List.of()))
                .withMessage("cannot write " + file + ": there is no such file or directory");
    }
}
