package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the library stands once, in a place that only its user can change. */
final class NativeLibraryTest {
    @TempDir
    Path home;

    @Test
    void library_isUnpackedOnce_andPrivate() throws Exception {
        Path place = home.resolve("cache/native");

        Path library = NativeLibrary.unpack(place);
        Object first = PrivateFiles.fileKey(library);

        assertThat(NativeLibrary.unpack(place)).isEqualTo(library);
        assertThat(PrivateFiles.fileKey(library)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(library.getParent())))
                .isEqualTo("rwx------");
        assertThat(count(place)).isEqualTo(1);
    }

    @Test
    void libraryThatWasChanged_isReplaced() throws Exception {
        Path library = NativeLibrary.unpack(home.resolve("native"));
        byte[] good = Files.readAllBytes(library);
        byte[] changed = good.clone();
        changed[changed.length / 2]++;
        Files.write(library, changed);

        NativeLibrary.unpack(home.resolve("native"));

        assertThat(library).hasBinaryContent(good);
    }

    @Test
    void directoryThatOthersCanUse_isRefused() throws Exception {
        Path shared = Files.createDirectory(home.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> NativeLibrary.unpack(shared))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other users");
    }

    @Test
    void directoryOfAnotherUser_isRefused() throws Exception {
        Path theirs = NativeLibrary.load(home.resolve("native")).getParent();
        assumeTrue((Integer) Files.getAttribute(theirs, "unix:uid") == 0, "only root can give a directory away");
        for (Path each : new Path[] {theirs, theirs.getParent()}) {
            Files.setAttribute(each, "unix:uid", 65_534);
            assertThatThrownBy(() -> NativeLibrary.load(home.resolve("native")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("other users");
            Files.setAttribute(each, "unix:uid", 0);
        }
    }

    @Test
    void damagedLibrary_isReplacedByTheExactOne() throws Exception {
        Path good = home.resolve("good");
        Path place = home.resolve("native");
        Path likely = place.resolve(good.relativize(NativeLibrary.load(good)));
        Files.createDirectories(
                likely.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.write(likely, new byte[] {1, 2, 3});

        Path library = NativeLibrary.load(place);

        assertThat(library).isNotEqualTo(likely).hasSameBinaryContentAs(NativeLibrary.unpack(place));
    }

    @Test
    void libraryThatIsThere_isTakenAsItIs() throws Exception {
        Path place = home.resolve("native");
        Path library = NativeLibrary.load(place);
        Object first = PrivateFiles.fileKey(library);

        assertThat(NativeLibrary.load(place)).isEqualTo(library);
        assertThat(PrivateFiles.fileKey(library)).isEqualTo(first);
    }

    private static long count(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
