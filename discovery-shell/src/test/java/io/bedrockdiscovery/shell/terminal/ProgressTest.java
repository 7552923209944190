package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests the bar that shows the progress of a scan. */
final class ProgressTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void bar_isDrawnAfterPauses_andErasedAtTheEnd() {
        try (Progress progress = progress(true, 80)) {
            progress.regions(Set.of(DUBLIN, PARIS), Set.of(DUBLIN, PARIS));
            assertThat(drawn()).isEmpty();
            pass(Duration.ofSeconds(1));
            progress.finished(DUBLIN);
            progress.finished(PARIS);
        }

        assertThat(drawn()).isEqualTo("\r\u001b[Kscanning [############------------] 1/2 eu-west-1\r\u001b[K");
    }

    @Test
    void bar_fitsTheTerminal() {
        try (Progress progress = progress(true, 20)) {
            pass(Duration.ofSeconds(1));
            progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));
        }

        assertThat(drawn()).startsWith("\r\u001b[Kscanning [---------\r");
    }

    @Test
    void scanWithoutCallsOrWithoutATerminal_drawsNothing() {
        for (boolean shown : new boolean[] {true, false}) {
            try (Progress progress = progress(shown, 80)) {
                pass(Duration.ofSeconds(1));
                progress.regions(Set.of(DUBLIN), shown ? Set.of() : Set.of(DUBLIN));
                pass(Duration.ofSeconds(1));
                progress.finished(DUBLIN);
            }
        }

        assertThat(drawn()).isEmpty();
    }

    @Test
    void notificationsAfterTheEnd_drawNothing() {
        Progress progress = progress(true, 80);
        progress.close();
        pass(Duration.ofSeconds(1));
        progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));

        assertThat(drawn()).isEmpty();
    }

    private Progress progress(boolean shown, int columns) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Progress(new Screen(stream, stream, true, true, true, () -> columns), shown, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String drawn() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
