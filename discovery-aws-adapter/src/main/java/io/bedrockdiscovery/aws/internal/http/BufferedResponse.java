package io.bedrockdiscovery.aws.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Reads the body of an answer to its end, decompressed and bounded, before it is interpreted. A failure until then is
 * the connection's, a later one is the content's; the SDK's parsers do not tell the two apart.
 */
final class BufferedResponse {
    /** The bound: about fifty times the longest list that AWS is known to send, or three times where memory is scarce. */
    static final int MAX_BYTES = maxBytes(Runtime.getRuntime().maxMemory());

    /** The part of the memory that one body may take, because many are read at once. */
    private static final int PARTS = 64;

    private static final String ENCODING = "Content-Encoding";
    private static final String LENGTH = "Content-Length";

    private BufferedResponse() {}

    /**
     * Returns the same response with its body in memory. Reads and closes the original body.
     *
     * @throws ResponseTooLongException if the body is longer than {@link #MAX_BYTES}
     * @throws UnusableBodyException if it cannot be an answer of AWS
     * @throws IOException if the connection broke or the body cannot be decompressed
     */
    static HttpExecuteResponse of(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return response;
        }
        boolean compressed = response.httpResponse()
                .firstMatchingHeader(ENCODING)
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        AbortableInputStream stream = response.responseBody().get();
        if (announcedLength(response.httpResponse()) > MAX_BYTES) {
            stream.abort();
            throw new ResponseTooLongException(MAX_BYTES);
        }
        byte[] body = read(stream, compressed);
        if (response.httpResponse().isSuccessful()) {
            BodyCheck.check(body);
        }
        SdkHttpResponse head = compressed
                ? response.httpResponse().toBuilder()
                        .removeHeader(ENCODING)
                        .removeHeader(LENGTH)
                        .build()
                : response.httpResponse();
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** Returns the length that the head of the answer announces; 0 where it announces none. */
    private static long announcedLength(SdkHttpResponse head) {
        try {
            return head.firstMatchingHeader(LENGTH).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Returns the bound for a JVM with so much memory in all. */
    static int maxBytes(long memory) {
        return (int) Math.max(1 << 20, Math.min(16 << 20, memory / PARTS));
    }

    private static byte[] read(AbortableInputStream stream, boolean compressed) throws IOException {
        try (stream) {
            try {
                InputStream plain = compressed ? new GZIPInputStream(stream) : stream;
                byte[] body = plain.readNBytes(MAX_BYTES + 1);
                if (body.length > MAX_BYTES) {
                    throw new ResponseTooLongException(MAX_BYTES);
                }
                return body;
            } catch (OutOfMemoryError e) {
                stream.abort();
                throw new UnusableBodyException("the answer does not fit in the memory of this process");
            } catch (IOException e) {
                // Before the stream is closed: closing alone would read the rest in order to keep the connection.
                stream.abort();
                throw e;
            }
        }
    }
}
