package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MantleModelSourceTest {
    private static final Region REGION = new Region("us-east-2");
    private static final String PATH = "/v1/models";

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapterWithMantle().build();

    @Test
    void entries_areObjectsOrIds_andFurtherFieldsAreLeftAlone() {
        standIn.on(get(urlPathEqualTo(PATH)), okJson("""
                {"object":"list","data":[{"id":"openai.gpt-5.5","object":"model","created":1,"owned_by":"openai",
                "data_retention":["none"]},"xai.grok-4.3",{"id":"google.gemma-4-31b"}],"has_more":false,"future":1}"""));

        assertThat(value(ask(aws)))
                .containsExactly(
                        new TargetEntry("openai.gpt-5.5", null, null, List.of(), "owned by openai"),
                        TargetEntry.of("xai.grok-4.3"),
                        TargetEntry.of("google.gemma-4-31b"));
    }

    @Test
    void request_isSignedForTheServiceAndTheRegion() {
        standIn.on(get(urlPathEqualTo(PATH)), okJson("{\"data\":[]}"));

        assertThat(value(ask(aws))).isEmpty();
        assertThat(standIn.count(getRequestedFor(urlPathEqualTo(PATH))
                        .withHeader(
                                "Authorization",
                                matching("AWS4-HMAC-SHA256 .*/us-east-2/bedrock-mantle/aws4_request,.*"))))
                .isEqualTo(1);
    }

    @Test
    void bearerToken_isUsedWhereThereAreNoCredentials() {
        standIn.on(get(urlPathEqualTo(PATH)), okJson("{\"data\":[]}"));
        properties.set("aws.bearerTokenBedrock", "bedrock-api-key-x");

        try (AwsBedrock keyOnly = TestAdapter.of("")
                .profileName(null)
                .variable("AWS_ENDPOINT_URL_BEDROCK_MANTLE", standIn.url())
                .build()) {
            assertThat(value(ask(keyOnly))).isEmpty();
        }

        assertThat(standIn.count(getRequestedFor(urlPathEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer bedrock-api-key-x"))))
                .isEqualTo(1);
    }

    @Test
    void noCredentials_areTold() {
        try (AwsBedrock none =
                TestAdapter.of("[profile test]\nregion = us-east-1\n").build()) {
            isUnknown(ask(none), Reason.CREDENTIALS_INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "7",
                "<html></html>",
                "{\"data\":{}}",
                "{\"data\":[{}]}",
                "{\"data\":[\"a\"",
                "{\"data\":[\"a\"],\"has_more\":true}"
            })
    void bodyWithoutAWholeList_isABadAnswer(String body) {
        standIn.on(get(urlPathEqualTo(PATH)), okJson(body));

        isUnknown(ask(aws), Reason.BAD_ANSWER);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        error(403, "access_denied", "not authorized"),
                        Reason.ACCESS_DENIED,
                        "bedrock-mantle:ListModels"),
                arguments(
                        error(403, "access_denied", "with an explicit deny in a service control policy"),
                        Reason.ACCESS_DENIED,
                        "service control policy"),
                arguments(
                        error(403, "access_denied", "The security token included in the request is expired"),
                        Reason.CREDENTIALS_INVALID,
                        "expired"),
                arguments(error(401, "invalid_api_key", "no"), Reason.CREDENTIALS_INVALID, "does not accept"),
                arguments(error(429, "rate_limit_exceeded", "no"), Reason.THROTTLED, "too many requests"),
                arguments(error(503, "service_unavailable", "no"), Reason.SERVICE_ERROR, "503"),
                arguments(error(404, "not_found", "no"), Reason.OTHER, "not_found"),
                arguments(aResponse().withStatus(403).withBody("<html>"), Reason.BAD_ANSWER, "proxy"),
                arguments(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Reason.UNREACHABLE, "connection"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void failure_hasTheReasonOfOtherCalls(ResponseDefinitionBuilder answer, Reason reason, String part) {
        standIn.on(get(urlPathEqualTo(PATH)), answer);

        isUnknown(ask(aws), reason, part);
    }

    @Test
    void regionWhoseEndpointHasNoName_isNotOffered_butNotWithoutDns() {
        try (AwsBedrock named = standIn.adapter()
                        .resolver(new FakeDnsResolver(MantleModelSourceTest::onlyEc2))
                        .build();
                AwsBedrock offline = standIn.adapter()
                        .resolver(new FakeDnsResolver(MantleModelSourceTest::nothing))
                        .build()) {
            assertThat(ask(named)).isEqualTo(new Outcome.NotOffered<>());
            isUnknown(ask(offline), Reason.UNREACHABLE);
        }
    }

    private static InetAddress[] onlyEc2(String host) throws UnknownHostException {
        return host.startsWith("ec2.") ? new InetAddress[] {InetAddress.getLoopbackAddress()} : nothing(host);
    }

    private static InetAddress[] nothing(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message
                        + "\",\"param\":null,\"type\":\"x\"}}");
    }

    private static Outcome<List<TargetEntry>> ask(AwsBedrock adapter) {
        return adapter.sources().mantle().models(REGION, CallContext.unlimited());
    }
}
