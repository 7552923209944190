package io.bedrockdiscovery.aws.internal.failure;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.failure;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.RawServer;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are not HTTP, or not quite, end in a reason and a sentence for users. */
@Timeout(60)
final class TransportFailureClassifierTest {
    private static final Region REGION = new Region("us-east-1");

    @AutoClose
    private static final RawServer SERVER = new RawServer();

    @AutoClose
    private static final AwsBedrock AWS =
            TestAdapter.of(AwsStandIn.profileFor(SERVER.url())).build();

    static Stream<Arguments> heads() {
        Map<String, String> heads = Map.ofEntries(
                Map.entry("too many headers", "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(100_000) + "\r\n{}"),
                Map.entry("a header that is too long", "HTTP/1.1 200 OK\r\nA: " + "b".repeat(5_000_000) + "\r\n\r\n{}"),
                Map.entry("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
                Map.entry("a status that is no number", "HTTP/1.1 abc OK\r\n\r\n"),
                Map.entry("no status", "HTTP/1.1\r\n\r\n"),
                Map.entry("a version to come", "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
                Map.entry("a header without a name", "HTTP/1.1 200 OK\r\n: b\r\n\r\n{}"),
                Map.entry("a header without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n{}"),
                Map.entry("a length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}"),
                Map.entry("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}"),
                Map.entry(
                        "a length beyond all numbers",
                        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}"),
                Map.entry("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}"),
                Map.entry("an unknown transfer encoding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\n{}"),
                Map.entry(
                        "a chunk size that is no number",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                Map.entry(
                        "a chunk size beyond all numbers",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}"),
                Map.entry(
                        "a chunk without an end",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n"),
                Map.entry(
                        "endless trailers",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + "A: b\r\n".repeat(100_000)),
                Map.entry("an informational status and nothing else", "HTTP/1.1 100 Continue\r\n\r\n"),
                Map.entry("a switch of protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
                Map.entry("a redirect without a place", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
                Map.entry(
                        "a body that is packed unknown",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}"),
                Map.entry("nothing", ""),
                Map.entry("a line without an end", "HTTP/1.1 200"),
                Map.entry("NULs", "\0\0\0\0\r\n\r\n"));
        return heads.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void brokenHead_endsInAReasonAndASentence(String unusedName, String text) {
        SERVER.answer(text);

        Failure failure = failure(AWS.sources().models().models(REGION, CallContext.unlimited()));
        assertThat(failure.reason()).as(failure.message()).isIn(Reason.BAD_ANSWER, Reason.UNREACHABLE);
        assertThat(failure.message()).isNotBlank().doesNotContain("Exception", "SDK", "\n");
    }

    @Test
    void redirect_isNotFollowed() {
        try (RawServer elsewhere = new RawServer()) {
            AtomicBoolean asked = new AtomicBoolean();
            elsewhere.answer(out -> asked.set(true));
            SERVER.answer("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url()
                    + "/\r\nContent-Length: 0\r\n\r\n");
            isUnknown(AWS.sources().models().models(REGION, CallContext.unlimited()), Reason.BAD_ANSWER, "307");
            assertThat(asked).isFalse();
        }
    }

    static Stream<Arguments> entities() {
        String outside = "<!ENTITY e SYSTEM \"URL/\">";
        String outsideParameter = "<!ENTITY % p SYSTEM \"URL/\"> %p;";
        String file = "<!ENTITY e SYSTEM \"file:///etc/hostname\">";
        String billionLaughs = IntStream.range(0, 10)
                .mapToObj(each -> "<!ENTITY " + (each == 9 ? "e" : "e" + each) + " \""
                        + (each == 0 ? "ha" : ("&e" + (each - 1) + ";").repeat(10)) + "\">")
                .collect(Collectors.joining());
        String oneLongEntity = "<!ENTITY e \"" + "x".repeat(100_000) + "\">";
        return Stream.of(outside, outside + outsideParameter, file, billionLaughs, oneLongEntity)
                .flatMap(each -> Stream.of(
                        Arguments.of("EC2", each, AwsStandIn.REGIONS.replace("us-east-1", "&e;")),
                        Arguments.of("STS", each, AwsStandIn.IDENTITY.replace("111122223333", "&e;")),
                        Arguments.of("STS", each, AwsStandIn.IDENTITY.replace("111122223333", "111122223333&e;"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void entity_isABadAnswer_andNeitherFetchedNorExpanded(String service, String declared, String answer) {
        try (RawServer elsewhere = new RawServer()) {
            AtomicBoolean asked = new AtomicBoolean();
            elsewhere.answer(out -> asked.set(true));
            String xml = "<!DOCTYPE r [" + declared.replace("URL", elsewhere.url()) + "]>" + answer;
            SERVER.answer("HTTP/1.1 200 OK\r\nContent-Length: " + xml.length() + "\r\n\r\n" + xml);

            isUnknown(
                    service.equals("EC2")
                            ? SourceCalls.regions(AWS, Partition.AWS)
                            : SourceCalls.account(AWS, Partition.AWS),
                    Reason.BAD_ANSWER);
            assertThat(asked).isFalse();
        }
    }

    @Test
    void endlessChunkedBody_isABadAnswer_andNotReadOn() {
        SERVER.answer(out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out.write(chunk);
            }
        });

        isUnknown(AWS.sources().models().models(REGION, CallContext.unlimited()), Reason.BAD_ANSWER, "longer than");
    }
}
