package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that only their user can read typed lines. */
final class HistoryFileTest {
    @TempDir
    private Path directory;

    @Test
    void newFile_isPrivate() throws IOException {
        Path file = directory.resolve("state/ours/history");

        assertThat(HistoryFile.prepare(file)).contains(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("state/ours"))).isEqualTo("rwx------");
    }

    @Test
    void fileThatOthersCouldRead_becomesPrivate_andKeepsItsLines() throws IOException {
        Path file = Files.writeString(directory.resolve("history"), "scan\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(HistoryFile.prepare(file)).contains(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("scan\n");
    }

    @Test
    void linkToADevice_isNone_andTheDeviceStaysAsItIs() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        String before = permissions(device);
        Path link = Files.createSymbolicLink(directory.resolve("history"), device);

        assertThat(HistoryFile.prepare(link)).isEmpty();
        assertThat(permissions(device)).isEqualTo(before);
    }

    @Test
    void directoryOfAnotherUser_isNotUsed_andALinkInItIsNotFollowed() throws IOException {
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        assumeTrue((Integer) Files.getAttribute(theirs, "unix:uid") == 0, "only root can give a directory away");
        Files.setAttribute(theirs, "unix:uid", 65_534);
        Path target = Files.writeString(directory.resolve("target"), "text");
        Files.createSymbolicLink(theirs.resolve("link"), target);

        assertThat(HistoryFile.prepare(theirs.resolve("history"))).isEmpty();
        assertThat(HistoryFile.prepare(theirs.resolve("link"))).isEmpty();
        assertThat(theirs.resolve("history")).doesNotExist();
    }

    @Test
    void fileThatCannotBeMade_isNone() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");

        assertThat(HistoryFile.prepare(inTheWay.resolve("history"))).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
