package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ProcessSignalsTest {
    /** A signal that the JVM has no use for, and that ends no process. */
    private static final String SIGNAL = "WINCH";

    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Test
    void handlers_areCalledUntilTheyAreTakenAway() throws Exception {
        Runnable endOuter = ProcessSignals.handle(SIGNAL, () -> handled.add("outer"));
        Runnable endInner = ProcessSignals.handle(SIGNAL, () -> handled.add("inner"));
        try {
            assertThat(handlerOfASignal()).isEqualTo("inner");
            endInner.run();
            assertThat(handlerOfASignal()).isEqualTo("outer");
        } finally {
            endOuter.run();
        }
    }

    @Test
    void signalOfTheJvm_isLeftToIt() {
        Runnable end = ProcessSignals.handle("SEGV", () -> handled.add("never"));

        end.run();

        assertThat(handled).isEmpty();
    }

    private String handlerOfASignal() throws Exception {
        new ProcessBuilder(
                        "kill",
                        "-" + SIGNAL,
                        String.valueOf(ProcessHandle.current().pid()))
                .start()
                .waitFor();
        return String.valueOf(handled.poll(30, TimeUnit.SECONDS));
    }
}
