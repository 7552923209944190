package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests the end of an answer that cannot be written. */
final class PipeAwareStreamTest {
    private static final OutputStream BROKEN = new OutputStream() {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("any words, in any language");
        }
    };

    @Test
    void pipeThatNobodyReads_isToldThroughAPrintStream() {
        PrintStream out = new PrintStream(new PipeAwareStream(BROKEN, () -> true), false, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> {
                    out.print("x");
                    out.flush();
                })
                .isInstanceOf(ClosedPipeException.class);
    }

    @Test
    void fileThatCannotBeWritten_isAnErrorOfThePrintStream() {
        PrintStream out = new PrintStream(new PipeAwareStream(BROKEN, () -> false), false, StandardCharsets.UTF_8);
        out.print("x");

        assertThat(out.checkError()).isTrue();
    }
}
