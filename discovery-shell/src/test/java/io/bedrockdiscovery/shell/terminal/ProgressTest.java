package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests the bar that shows the progress of a scan. */
final class ProgressTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");

    private static final String ERASE = "\r\u001b[K";
    private static final Outcome<Object> THROTTLED = new Outcome.Unknown<>(new Failure(Reason.THROTTLED, "slow down"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void line_tellsWhatIsDoneFailedAndWaitedFor_andIsErasedAtTheEnd() {
        try (Progress progress = progress(true, 80)) {
            progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));
            progress.regions(Set.of(DUBLIN, PARIS), Set.of(DUBLIN, PARIS));
            pass(Duration.ofMillis(1_250));
            progress.called(PARIS, ListCall.MODELS, THROTTLED);
            progress.called(PARIS, ListCall.SYSTEM_DEFINED_PROFILES, THROTTLED);
            progress.finished(PARIS);
            progress.draw();
        }

        assertThat(drawn())
                .isEqualTo(ERASE + "scanning [######------] 1/2  1 failed  1.3 s  waiting for eu-west-1" + ERASE);
    }

    @Test
    void manyRegions_areCounted() {
        Set<Region> all = Set.of(DUBLIN, PARIS, new Region("eu-west-2"), new Region("us-east-1"));
        try (Progress progress = progress(true, 80)) {
            progress.regions(all, all);
            progress.draw();
        }

        assertThat(drawn()).contains("waiting for eu-west-1, eu-west-2 and 2 more");
    }

    @Test
    void line_fitsTheTerminal() {
        try (Progress progress = progress(true, 20)) {
            progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));
            progress.draw();
        }

        assertThat(drawn()).startsWith(ERASE + "scanning [---------\r");
    }

    @Test
    void scanWithoutCallsOrWithoutATerminal_drawsNothing() {
        for (boolean shown : new boolean[] {true, false}) {
            try (Progress progress = progress(shown, 80)) {
                progress.regions(Set.of(DUBLIN), shown ? Set.of() : Set.of(DUBLIN));
                progress.draw();
            }
        }

        assertThat(drawn()).isEmpty();
    }

    @Test
    void clockTickAfterTheEnd_drawsNothing() {
        Progress progress = progress(true, 80);
        progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));
        progress.close();
        progress.draw();

        assertThat(drawn()).isEmpty();
    }

    @Test
    void line_isRedrawnByItsClock_withoutAnyEvent_untilTheEnd() {
        ManualTicker clock = new ManualTicker();
        try (Progress progress = Progress.redrawnBy(clock, screen(80), true, nanos::get)) {
            progress.regions(Set.of(DUBLIN), Set.of(DUBLIN));
            assertThat(drawn()).isEmpty();
            clock.tick();
            pass(Duration.ofMillis(1_400));
            clock.tick();
            pass(Duration.ofSeconds(60));
            clock.tick();
        }
        clock.tick();

        String line = ERASE + "scanning [------------] 0/1  %s s  waiting for eu-west-1";
        assertThat(drawn()).isEqualTo(line.formatted("0.0") + line.formatted("1.4") + line.formatted("61.4") + ERASE);
        assertThat(clock.stopped()).isTrue();
    }

    @Test
    void clockOfTheProcess_ticksByItself() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(2);
        Runnable stop = Ticker.OF_THE_PROCESS.every(Duration.ofMillis(1), ticks::countDown);

        assertThat(ticks.await(1, TimeUnit.MINUTES)).isTrue();
        stop.run();
    }

    private Progress progress(boolean shown, int columns) {
        return new Progress(screen(columns), shown, nanos::get);
    }

    private Screen screen(int columns) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Screen(stream, stream, true, true, true, () -> columns);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String drawn() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
