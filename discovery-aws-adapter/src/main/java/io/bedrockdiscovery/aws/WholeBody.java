package io.bedrockdiscovery.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Reads the body of an answer to its end, unpacked and bounded, before it is interpreted: what breaks from here on is the
 * content, what broke before is the connection, and the SDK's parsers do not keep the two apart.
 */
final class WholeBody {
    /** A hundred times the longest list that AWS is known to send. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final String ENCODING = "Content-Encoding";
    private static final String LENGTH = "Content-Length";

    private WholeBody() {}

    static HttpExecuteResponse of(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return response;
        }
        boolean packed = response.httpResponse()
                .firstMatchingHeader(ENCODING)
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        byte[] body = read(response.responseBody().get(), packed);
        SdkHttpResponse head = packed
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

    private static byte[] read(AbortableInputStream stream, boolean packed) throws IOException {
        try (stream) {
            InputStream plain = packed ? new GZIPInputStream(stream) : stream;
            byte[] body = plain.readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw new AnswerTooLongException();
            }
            return body;
        } catch (IOException e) {
            // Closing alone would read the rest, to keep the connection.
            stream.abort();
            throw e;
        }
    }

    /** The answer does not end where an answer should have. */
    static final class AnswerTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        AnswerTooLongException() {
            super("the answer is longer than " + LONGEST + " bytes");
        }
    }
}
