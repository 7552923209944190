package io.bedrockdiscovery.shell.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.application.session.NoAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tests the text that is read from standard input. */
final class PastedTextTest {
    @Test
    void stream_isReadToItsEnd_asUtf8() {
        InputStream in = new ByteArrayInputStream("isn\u2019t\nsupported".getBytes(StandardCharsets.UTF_8));

        assertThat(PastedText.of(in).read()).isEqualTo("isn\u2019t\nsupported");
    }

    @Test
    void endlessStream_isNotReadForEver() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                return length;
            }
        };

        assertThat(PastedText.of(endless).read()).hasSize(PastedText.MOST_BYTES);
    }

    @Test
    void brokenStream_isOneLineForUsers() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> PastedText.of(broken).read())
                .withMessage("standard input cannot be read");
    }

    @Test
    void placeWithoutAnInput_saysWhatToDo() {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(PastedText.NONE::read)
                .withMessageContaining("write the text after the command in quotation marks");
    }
}
