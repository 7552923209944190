package io.bedrockdiscovery.aws.testing;

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
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.observation.ListCall;

/**
 * An HTTP server that stands in for EC2, Bedrock and STS. It answers as healthy regions do, unless told otherwise. The
 * region of a call is the one that it is signed for.
 */
public final class AwsStandIn implements AutoCloseable {
    public static final String MODELS = """
            {"modelSummaries":[{"modelId":"amazon.nova-pro-v1:0","modelName":"Nova Pro"},{"modelId":"amazon.nova-lite-v1:0"}]}""";
    public static final String SYSTEM_PROFILES = """
            {"inferenceProfileSummaries":[{"inferenceProfileId":"us.amazon.nova-pro-v1:0","type":"SYSTEM_DEFINED"}]}""";
    public static final String APPLICATION_PROFILES = """
            {"inferenceProfileSummaries":[]}""";
    public static final String REGIONS = """
            <DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>
            <item><regionName>us-east-1</regionName><optInStatus>opt-in-not-required</optInStatus></item>
            <item><regionName>af-south-1</regionName><optInStatus>not-opted-in</optInStatus>\
            <geographySet><item><name>South Africa</name></item></geographySet></item>
            </regionInfo></DescribeRegionsResponse>""";
    public static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private static final String SIGNATURE = "Authorization";

    private final FirstCalls firstCalls = new FirstCalls();
    private final WireMockServer server = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .containerThreads(60)
            .extensions(firstCalls));

    public AwsStandIn() {
        server.start();
        answerAsHealthy();
    }

    private void answerAsHealthy() {
        server.stubFor(models().willReturn(okJson(MODELS)));
        server.stubFor(profiles(ProfileType.SYSTEM_DEFINED).willReturn(okJson(SYSTEM_PROFILES)));
        server.stubFor(profiles(ProfileType.APPLICATION).willReturn(okJson(APPLICATION_PROFILES)));
        server.stubFor(regions().willReturn(okXml(REGIONS)));
        server.stubFor(identity().willReturn(okXml(IDENTITY)));
    }

    /** The call for the models of any region. */
    public static MappingBuilder models() {
        return get(urlPathEqualTo("/foundation-models"));
    }

    public static MappingBuilder profiles(ProfileType type) {
        return get(urlPathEqualTo("/inference-profiles")).withQueryParam("type", equalTo(type.value()));
    }

    /** The list call of a kind. */
    public static MappingBuilder list(ListCall call) {
        return switch (call) {
            case MODELS -> models();
            case SYSTEM_DEFINED_PROFILES -> profiles(ProfileType.SYSTEM_DEFINED);
            case APPLICATION_PROFILES -> profiles(ProfileType.APPLICATION);
        };
    }

    /** The call for the access to any model. */
    public static MappingBuilder access() {
        return get(urlPathMatching("/foundation-model-availability/.*"));
    }

    public static MappingBuilder regions() {
        return post(anyUrl()).withRequestBody(containing("Action=DescribeRegions"));
    }

    public static MappingBuilder identity() {
        return post(anyUrl()).withRequestBody(containing("Action=GetCallerIdentity"));
    }

    /** The calls of one region only. */
    public static MappingBuilder in(String region, MappingBuilder calls) {
        return calls.withHeader(SIGNATURE, matching(".*/" + region + "/.*"));
    }

    /** The requests to Bedrock in a region. */
    public static RequestPatternBuilder bedrockRequestsIn(String region) {
        return anyRequestedFor(anyUrl()).withHeader(SIGNATURE, matching(".*/" + region + "/bedrock/.*"));
    }

    /** An error answer of Bedrock. */
    public static ResponseDefinitionBuilder refusal(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("x-amzn-ErrorType", code)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"" + message + "\"}");
    }

    /** An error answer of EC2. */
    public static ResponseDefinitionBuilder refusalOfEc2(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></Errors></Response>");
    }

    public void on(MappingBuilder calls, ResponseDefinitionBuilder answer) {
        server.stubFor(calls.willReturn(answer));
    }

    /** Answers the first calls that match in another way, exactly so many of them. */
    public void onFirst(int times, RequestPatternBuilder calls, ResponseDefinitionBuilder answer) {
        firstCalls.answer(times, calls, answer);
    }

    public void onEverythingIn(String region, ResponseDefinitionBuilder answer) {
        on(in(region, any(anyUrl())), answer);
    }

    public WireMockServer server() {
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int count(RequestPatternBuilder calls) {
        return server.countRequestsMatching(calls.build()).getCount();
    }

    public int callsIn(String region) {
        return count(anyRequestedFor(anyUrl()).withHeader(SIGNATURE, matching(".*/" + region + "/.*")));
    }

    /** A profile that points the SDK to this server and signs with made-up keys. */
    public String profile() {
        return profileFor(url());
    }

    /** The part of the profile that points the SDK to this server. */
    public String services() {
        return servicesAt(url());
    }

    /** A profile that points the SDK to a server for every service. */
    public static String profileFor(String url) {
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

    /** An adapter that calls this server. */
    public TestAdapter adapter() {
        return TestAdapter.of(profile());
    }

    /** An adapter that finds bedrock-mantle here too. */
    public TestAdapter adapterWithMantle() {
        return adapter().variable("AWS_ENDPOINT_URL_BEDROCK_MANTLE", url() + "/");
    }

    /** An error answer of STS. */
    public static ResponseDefinitionBuilder refusalOfSts(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("<ErrorResponse><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></ErrorResponse>");
    }

    @Override
    public void close() {
        server.stop();
    }
}
