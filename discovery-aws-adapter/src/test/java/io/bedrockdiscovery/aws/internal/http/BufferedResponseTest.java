package io.bedrockdiscovery.aws.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

final class BufferedResponseTest {
    private final AtomicBoolean aborted = new AtomicBoolean();

    @Test
    void body_isReadToItsEnd() throws IOException {
        HttpExecuteResponse whole = BufferedResponse.of(response(new ByteArrayInputStream(new byte[] {1, 2}), null));

        assertThat(whole.responseBody().orElseThrow().readAllBytes()).containsExactly(1, 2);
        assertThat(aborted).isFalse();
    }

    @Test
    void compressedBody_isDecompressedAndLosesItsEncoding() throws IOException {
        HttpExecuteResponse whole = BufferedResponse.of(response(new ByteArrayInputStream(compressed(3)), "gzip"));

        assertThat(whole.responseBody().orElseThrow().readAllBytes()).hasSize(3);
        assertThat(whole.httpResponse().firstMatchingHeader("Content-Encoding")).isEmpty();
    }

    @Test
    void endlessBody_isRefusedAndAborted() {
        assertThatThrownBy(() -> BufferedResponse.of(response(new Endless(), null)))
                .isInstanceOf(ResponseTooLongException.class);
        assertThat(aborted).isTrue();
    }

    @Test
    void endlessBody_isAbortedBeforeItIsClosed() {
        InputStream drained = new Endless() {
            @Override
            public void close() {
                assertThat(aborted)
                        .as("closing an open body reads it to its end")
                        .isTrue();
            }
        };

        assertThatThrownBy(() -> BufferedResponse.of(response(drained, null)))
                .isInstanceOf(ResponseTooLongException.class)
                .hasNoSuppressedExceptions();
    }

    @Test
    void littleMemory_lowersTheBound() {
        assertThat(BufferedResponse.maxBytes(64 << 20)).isEqualTo(1 << 20);
        assertThat(BufferedResponse.maxBytes(256 << 20)).isEqualTo(4 << 20);
        assertThat(BufferedResponse.maxBytes(1L << 40)).isEqualTo(16 << 20);
    }

    @Test
    void smallBodyThatDecompressesToMuch_isRefused() throws IOException {
        byte[] bomb = compressed(BufferedResponse.MAX_BYTES + 1);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> BufferedResponse.of(response(new ByteArrayInputStream(bomb), "gzip")))
                .isInstanceOf(ResponseTooLongException.class);
    }

    @Test
    void bodyThatIsAnnouncedAsTooLong_isRefusedUnread() {
        HttpExecuteResponse announced = HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", String.valueOf(BufferedResponse.MAX_BYTES + 1))
                        .build())
                .responseBody(AbortableInputStream.create(unreadable(new IOError(null)), () -> aborted.set(true)))
                .build();

        assertThatThrownBy(() -> BufferedResponse.of(announced)).isInstanceOf(ResponseTooLongException.class);
        assertThat(aborted).isTrue();
    }

    @Test
    void bodyForWhichThereIsNoMemory_isAborted() {
        assertThatThrownBy(() -> BufferedResponse.of(response(unreadable(new OutOfMemoryError("full")), null)))
                .isInstanceOf(UnusableBodyException.class)
                .hasMessageContaining("memory");
        assertThat(aborted).isTrue();
    }

    private static InputStream unreadable(Error error) {
        return new InputStream() {
            @Override
            public int read() {
                throw error;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw error;
            }
        };
    }

    private HttpExecuteResponse response(InputStream body, String encoding) {
        SdkHttpResponse.Builder head = SdkHttpResponse.builder().statusCode(200);
        if (encoding != null) {
            head.putHeader("Content-Encoding", encoding);
        }
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(body, () -> aborted.set(true)))
                .build();
    }

    private static byte[] compressed(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }
    }
}
