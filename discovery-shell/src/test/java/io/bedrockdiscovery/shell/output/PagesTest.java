package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which texts are shown page by page. */
final class PagesTest {
    private static final String LONG = "line\n".repeat(50);

    @TempDir
    private Path directory;

    private final AtomicInteger calm = new AtomicInteger();

    @Test
    void longText_goesToThePager_undisturbedMeanwhile() throws IOException {
        Path copy = directory.resolve("copy");

        assertThat(pages("cat > '" + copy + "'").show(LONG)).isTrue();
        assertThat(copy).hasContent(LONG);
        assertThat(calm).hasValue(0);
    }

    @Test
    void shortText_isShownAtOnce() {
        Path copy = directory.resolve("copy");

        assertThat(pages("cat > '" + copy + "'").show("line\n".repeat(23))).isFalse();
        assertThat(copy).doesNotExist();
    }

    @Test
    void missingPager_isNoReasonToShowNothing() {
        assertThat(pages("/nowhere/less").show(LONG)).isFalse();
        assertThat(pages(directory.toString()).show(LONG)).isFalse();
    }

    @Test
    void pagerThatIsLeftEarly_hasShownTheText() {
        assertThat(pages("exec true").show("x".repeat(200) + "\n" + "line\n".repeat(100_000)))
                .isTrue();
        assertThat(pages("exit 1").show(LONG)).isTrue();
    }

    @Test
    void colours_areLeftToLess() throws IOException {
        Path variable = directory.resolve("less");

        pages("echo \"$LESS\" > '" + variable + "'; cat > /dev/null").show(LONG);

        assertThat(Files.readString(variable)).isNotBlank();
    }

    private Pages pages(@Nullable String command) {
        calm.incrementAndGet();
        return new Pages(() -> 24, command, () -> calm::decrementAndGet);
    }
}
