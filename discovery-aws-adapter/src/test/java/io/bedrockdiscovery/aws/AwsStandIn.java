package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.profiles.ProfileFile;

/** An HTTP server that plays EC2, Bedrock and STS, well unless told otherwise. The region is the one a call is signed for. */
final class AwsStandIn implements AutoCloseable {
    static final String MODELS = """
            {"modelSummaries":[{"modelId":"amazon.nova-pro-v1:0","modelName":"Nova Pro"},{"modelId":"amazon.nova-lite-v1:0"}]}""";
    static final String SYSTEM_PROFILES = """
            {"inferenceProfileSummaries":[{"inferenceProfileId":"us.amazon.nova-pro-v1:0","type":"SYSTEM_DEFINED"}]}""";
    static final String APPLICATION_PROFILES = """
            {"inferenceProfileSummaries":[]}""";
    static final String REGIONS = """
            <DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>
            <item><regionName>us-east-1</regionName><optInStatus>opt-in-not-required</optInStatus></item>
            <item><regionName>af-south-1</regionName><optInStatus>not-opted-in</optInStatus>\
            <geographySet><item><name>South Africa</name></item></geographySet></item>
            </regionInfo></DescribeRegionsResponse>""";
    static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";

    /** Long enough for a slow machine; pauses are what tests wait for. */
    static final Timeouts FOR_TESTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMillis(5));

    private static final String SIGNATURE = "Authorization";

    private final FirstCalls firstCalls = new FirstCalls();
    private final WireMockServer server = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .containerThreads(60)
            .extensions(firstCalls));

    AwsStandIn() {
        server.start();
        answerWell();
    }

    /** Every call as a healthy region answers it. */
    private void answerWell() {
        server.stubFor(models().willReturn(okJson(MODELS)));
        server.stubFor(profiles(ProfileType.SYSTEM_DEFINED).willReturn(okJson(SYSTEM_PROFILES)));
        server.stubFor(profiles(ProfileType.APPLICATION).willReturn(okJson(APPLICATION_PROFILES)));
        server.stubFor(regions().willReturn(okXml(REGIONS)));
        server.stubFor(identity().willReturn(okXml(IDENTITY)));
    }

    static MappingBuilder models() {
        return get(urlPathEqualTo("/foundation-models"));
    }

    static MappingBuilder profiles(ProfileType type) {
        return get(urlPathEqualTo("/inference-profiles")).withQueryParam("type", equalTo(type.value()));
    }

    /** The list call of a kind. */
    static MappingBuilder list(CallKind call) {
        return switch (call) {
            case MODELS -> models();
            case SYSTEM_DEFINED_PROFILES -> profiles(ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(ProfileType.APPLICATION);
        };
    }

    /** The question after the access to any model. */
    static MappingBuilder access() {
        return get(urlPathMatching("/foundation-model-availability/.*"));
    }

    static MappingBuilder regions() {
        return post(anyUrl()).withRequestBody(containing("Action=DescribeRegions"));
    }

    static MappingBuilder identity() {
        return post(anyUrl()).withRequestBody(containing("Action=GetCallerIdentity"));
    }

    /** The calls of one region only. */
    static MappingBuilder in(String region, MappingBuilder calls) {
        return calls.withHeader(SIGNATURE, matching(".*/" + region + "/.*"));
    }

    /** What Bedrock is asked in a region. */
    static RequestPatternBuilder askedOfBedrockIn(String region) {
        return anyRequestedFor(anyUrl()).withHeader(SIGNATURE, matching(".*/" + region + "/bedrock/.*"));
    }

    static ResponseDefinitionBuilder refusal(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("x-amzn-ErrorType", code)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"" + message + "\"}");
    }

    static ResponseDefinitionBuilder refusalOfEc2(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></Errors></Response>");
    }

    void on(MappingBuilder calls, ResponseDefinitionBuilder answer) {
        server.stubFor(calls.willReturn(answer));
    }

    /** So many calls of the sort, the first ones whoever makes them, before it answers them as it otherwise does. */
    void onFirst(int times, RequestPatternBuilder calls, ResponseDefinitionBuilder answer) {
        firstCalls.answer(times, calls, answer);
    }

    void onEverythingIn(String region, ResponseDefinitionBuilder answer) {
        on(in(region, any(anyUrl())), answer);
    }

    WireMockServer server() {
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    int count(RequestPatternBuilder calls) {
        return server.countRequestsMatching(calls.build()).getCount();
    }

    int callsIn(String region) {
        return count(anyRequestedFor(anyUrl()).withHeader(SIGNATURE, matching(".*/" + region + "/.*")));
    }

    /** What points the SDK here, and signs with made-up keys. */
    String profile() {
        return profileFor(url());
    }

    String services() {
        return servicesAt(url());
    }

    /** What points the SDK at a server that plays every service. */
    static String profileFor(String url) {
        return """
                [profile test]
                region = us-east-1
                aws_access_key_id = AKIDEXAMPLE
                aws_secret_access_key = secret
                services = here
                """ + servicesAt(url);
    }

    private static String servicesAt(String url) {
        return """
                [services here]
                bedrock =
                  endpoint_url = %1$s
                bedrock_runtime =
                  endpoint_url = %1$s
                ec2 =
                  endpoint_url = %1$s
                sts =
                  endpoint_url = %1$s
                """.formatted(url);
    }

    AwsBedrockBuilder client() {
        return client(profile());
    }

    static ProfileFile profileFile(String text) {
        return ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    static AwsBedrockBuilder client(String profile) {
        ProfileFile file = profileFile(profile);
        return AwsBedrock.builder().profileFile(() -> file).profileName("test").timeouts(FOR_TESTS);
    }

    @Override
    public void close() {
        server.stop();
    }
}
