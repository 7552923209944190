package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.bedrockdiscovery.aws.internal.sdk.ThrottlingRetryStrategy;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The faults of list calls: refusals, broken connections, bad bodies, endless pages. */
final class WireFaults {
    private static final int SILENCE_MFAULTYIS = 20_000;

    private WireFaults() {}

    static Stream<WireFault> of(ListCall call) {
        return call == ListCall.MODELS ? ofOnePage() : Stream.concat(ofOnePage(), endlessPages());
    }

    /** The faults that one page of an answer can have. */
    static Stream<WireFault> ofOnePage() {
        return Stream.of(refusals(), connections(), bodies()).flatMap(Function.identity());
    }

    /** The faults that only a time-out ends: that for the next byte, or that for the whole call. */
    static Stream<WireFault> silences() {
        return Stream.of(
                WireFault.of(
                        "no answer", Reason.TIMED_OUT, "answer", 1, okJson("{}").withFixedDelay(SILENCE_MFAULTYIS)),
                whole(
                        "an answer that trickles",
                        Reason.TIMED_OUT,
                        "answer",
                        1,
                        body -> okJson(body).withChunkedDribbleDelay(200, SILENCE_MFAULTYIS)));
    }

    private static Stream<WireFault> refusals() {
        return Stream.of(
                refused(403, "AccessDeniedException", "not authorized", Reason.ACCESS_DENIED, "is denied", 1),
                refused(
                        403,
                        "AccessDeniedException",
                        "not authorized to perform: x with an explicit deny in a service control policy",
                        Reason.DENIED_BY_ORGANIZATION,
                        "explicitly denied by a service control policy",
                        1),
                refused(
                        403,
                        "UnrecognizedClientException:http://x",
                        "invalid token",
                        Reason.CREDENTIALS_INVALID,
                        "opt-in",
                        1),
                refused(
                        403,
                        "ExpiredTokenException",
                        "expired",
                        Reason.CREDENTIALS_INVALID,
                        "aws sso login --profile test",
                        1),
                refused(403, "InvalidSignatureException", "no", Reason.CREDENTIALS_INVALID, "clock", 1),
                refused(
                        429,
                        "ThrottlingException",
                        "slow down",
                        Reason.THROTTLED,
                        "too many requests",
                        ThrottlingRetryStrategy.MAX_ATTEMPTS_WHEN_THROTTLED),
                refused(
                        500,
                        "InternalServerException",
                        "oops",
                        Reason.SERVICE_ERROR,
                        "500",
                        ThrottlingRetryStrategy.MAX_ATTEMPTS),
                refused(
                        503,
                        "ServiceUnavailableException",
                        "oops",
                        Reason.SERVICE_ERROR,
                        "503",
                        ThrottlingRetryStrategy.MAX_ATTEMPTS),
                refused(400, "ValidationException", "no such thing", Reason.OTHER, "no such thing", 1),
                refused(404, "ResourceNotFoundException", "gone", Reason.OTHER, "gone", 1),
                WireFault.of(
                        "bad gateway",
                        Reason.SERVICE_ERROR,
                        "502",
                        ThrottlingRetryStrategy.MAX_ATTEMPTS,
                        aResponse().withStatus(502).withBody("<html>")),
                WireFault.of(
                        "a proxy's refusal",
                        Reason.BAD_ANSWER,
                        "proxy",
                        1,
                        aResponse().withStatus(403).withBody("<html>")));
    }

    private static Stream<WireFault> connections() {
        return Stream.of(
                broken("reset", Fault.CONNECTION_RESET_BY_PEER, Reason.UNREACHABLE),
                broken("closed", Fault.EMPTY_RESPONSE, Reason.UNREACHABLE),
                broken("garbage", Fault.RANDOM_DATA_THEN_CLOSE, Reason.UNREACHABLE),
                broken("broken chunk", Fault.MALFORMED_RESPONSE_CHUNK, Reason.BAD_ANSWER),
                whole(
                        "cut off",
                        Reason.BAD_ANSWER,
                        "incomplete",
                        0,
                        body -> aResponse()
                                .withHeader("Content-Length", String.valueOf(body.length() + 1000))
                                .withHeader("Connection", "close")
                                .withBody(body)),
                whole(
                        "not packed",
                        Reason.BAD_ANSWER,
                        "",
                        1,
                        body -> okJson(body).withHeader("Content-Encoding", "gzip")));
    }

    private static Stream<WireFault> bodies() {
        return Stream.of(
                body("nothing", any -> ""),
                body("null", any -> "null"),
                body("an array", any -> "[]"),
                body("a web page", any -> "<html>sign in</html>"),
                body("an object without the list", any -> "{}"),
                body("cut JSON", body -> body.substring(0, body.length() / 2)),
                body("JSON without its last brace", body -> body.substring(0, body.lastIndexOf('}'))),
                body("a null for the list", body -> body.replaceFirst("(?s)\\[.*\\]", "null")),
                body("an object for the list", body -> body.replaceFirst("(?s)\\[.*\\]", "{}")),
                body("a null in the list", body -> body.replaceFirst("\\[", "[null,")),
                body("a word in the list", body -> body.replaceFirst("\\[", "[\"x\",")),
                body("an item without an id", body -> body.replaceFirst("\\[", "[{},")),
                body("an item of other types", body -> body.replaceAll("Name\" : \"[^\"]*\"", "Name\":{\"a\":1}")),
                body(
                        "the list twice, and empty at last",
                        body -> body.replaceFirst("(?s)^\\s*\\{\\s*(\"\\w+\")(.*)\\}\\s*$", "{$1$2,$1:[]}")),
                body("entries without an end", body -> body.replaceFirst("\\[", "[" + "{},".repeat(110_000))),
                body(
                        "a name without an end",
                        body -> body.replaceFirst("Name\"\\s*:\\s*\"", "$0" + "x".repeat(1_100_000))),
                body("nesting without an end", any -> "{\"future\":" + "[".repeat(100_000)));
    }

    private static Stream<WireFault> endlessPages() {
        return Stream.of(
                pages("a page that points to itself", "again", "a page token was repeated"),
                pages("ever new pages", "{{randomValue length=12 type='ALPHANUMERIC'}}", "does not end"),
                new WireFault(
                        "ever new empty pages",
                        Reason.BAD_ANSWER,
                        "does not end",
                        0,
                        healthy -> templated(healthy.page(true, "{{randomValue length=12 type='ALPHANUMERIC'}}"))));
    }

    private static WireFault refused(
            int status, String code, String message, Reason reason, String messagePart, int requests) {
        return WireFault.of(code + ": " + message, reason, messagePart, requests, refusal(status, code, message));
    }

    private static WireFault broken(String name, Fault fault, Reason reason) {
        return WireFault.of(
                name,
                reason,
                "",
                ThrottlingRetryStrategy.MAX_ATTEMPTS,
                aResponse().withFault(fault));
    }

    private static WireFault body(String name, UnaryOperator<String> spoil) {
        return whole(name, Reason.BAD_ANSWER, "", 1, body -> okJson(spoil.apply(body)));
    }

    private static WireFault pages(String name, String token, String messagePart) {
        return new WireFault(name, Reason.BAD_ANSWER, messagePart, 0, healthy -> templated(healthy.page(false, token)));
    }

    private static WireFault whole(
            String name,
            Reason reason,
            String messagePart,
            int requests,
            Function<String, ResponseDefinitionBuilder> answer) {
        return new WireFault(name, reason, messagePart, requests, healthy -> answer.apply(healthy.page(false, null)));
    }

    private static ResponseDefinitionBuilder templated(String body) {
        return okJson(body).withTransformers("response-template");
    }
}
