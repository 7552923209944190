package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a disk that is really full and one that is really read-only, if the system lets a process mount its own. */
@Tag("campaign")
final class SqliteStoreMediaTest {
    private static final List<String> OWN_MOUNTS = List.of("unshare", "--map-root-user", "--mount");

    @TempDir
    Path directory;

    @Test
    void fullAndReadOnlyDisk_areReportedAndStillRead() throws Exception {
        assumeThat(canMount()).as("processes may mount a disk of their own").isTrue();
        Path errors = directory.resolve("errors.txt");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        try (ChildProcess child = ChildProcess.startUnder(OWN_MOUNTS, MediaChild.class, errors, disk)) {
            for (String line = child.line(); line != null; line = child.line()) {
                TestOutput.print("%s", line);
            }
            assertThat(child.exitCode()).as(Files.readString(errors)).isZero();
        }
    }

    private static boolean canMount() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
