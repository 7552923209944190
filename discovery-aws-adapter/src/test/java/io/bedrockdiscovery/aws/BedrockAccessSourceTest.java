package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.bedrockdiscovery.aws.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessVerdict;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BedrockAccessSourceTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final String GRANTED = """
            {"modelId":"amazon.nova-pro-v1","agreementAvailability":{"status":"AVAILABLE"},
            "authorizationStatus":"AUTHORIZED","entitlementAvailability":"AVAILABLE","regionAvailability":"AVAILABLE"}""";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        standIn.on(AwsStandIn.access(), okJson(GRANTED));
        aws = standIn.client().meterRegistry(meters).build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void theFourAxesComeThrough() {
        AccessAxes axes = value(ask());

        assertThat(axes).isEqualTo(new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE"));
        assertThat(axes.verdict()).isEqualTo(AccessVerdict.ACCESSIBLE);
    }

    @Test
    void theModelIsAskedForByItsWholeId() {
        value(ask());

        String path = standIn.server().getAllServeEvents().get(0).getRequest().getUrl();
        assertThat(URI.create(path).getPath()).isEqualTo("/foundation-model-availability/amazon.nova-pro-v1:0");
    }

    @Test
    void wordsThatNobodyKnowsYetSurviveAndWhatWasNotSentIsNull() {
        standIn.on(AwsStandIn.access(), okJson("""
                {"agreementAvailability":{"status":"ERROR","errorMessage":"x"},"authorizationStatus":"MAYBE","future":[1]}"""));

        assertThat(value(ask())).isEqualTo(new AccessAxes("ERROR", "MAYBE", null, null));
    }

    @Test
    void aModelThatTheRegionDoesNotHaveIsNotOfferedThere() {
        standIn.on(AwsStandIn.access(), refusal(404, "ResourceNotFoundException", "no such model"));

        assertThat(ask()).isEqualTo(new Outcome.NotOffered<>());
        assertThat(outcomes("not-offered")).isEqualTo(1);
    }

    @Test
    void aListThatIsNotFoundIsNotAnAnswer() {
        standIn.on(AwsStandIn.models(), refusal(404, "ResourceNotFoundException", "no"));

        isUnknown(aws.modelSource().models(REGION), Reason.OTHER, "ResourceNotFoundException");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        refusal(403, "AccessDeniedException", "with an explicit deny in a service control policy"),
                        Reason.ACCESS_DENIED,
                        "bedrock:GetFoundationModelAvailability is explicitly denied by a service control policy"),
                arguments(
                        refusal(403, "UnrecognizedClientException", "no"),
                        Reason.CREDENTIALS_INVALID,
                        "does not know these credentials"),
                arguments(refusal(429, "ThrottlingException", "no"), Reason.THROTTLED, "too many calls"),
                arguments(refusal(400, "ValidationException", "no such id"), Reason.OTHER, "no such id"),
                arguments(refusal(500, "InternalServerException", "no"), Reason.SERVICE_ERROR, "500"),
                arguments(okJson("<html>").withStatus(404), Reason.BAD_ANSWER, "proxy"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void failuresAreThoseOfTheOtherCalls(ResponseDefinitionBuilder answer, Reason reason, String says) {
        standIn.on(AwsStandIn.access(), answer);

        isUnknown(ask(), reason, says);
        assertThat(outcomes(reason.word())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "<html></html>", "{\"authorizationStatus\":", "{\"modelId\":\"x\"}"})
    void whatSaysNothingOfAccessIsNotTakenForAnAnswer(String body) {
        standIn.on(AwsStandIn.access(), okJson(body));

        isUnknown(ask(), Reason.BAD_ANSWER);
        assertThat(standIn.count(getRequestedFor(anyUrl()))).isEqualTo(1);
    }

    @Test
    void throttlingIsWaitedOut() {
        standIn.on(
                AwsStandIn.access()
                        .inScenario("once")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("later"),
                refusal(429, "ThrottlingException", "slow down"));

        assertThat(value(ask()).verdict()).isEqualTo(AccessVerdict.ACCESSIBLE);
        assertThat(meters.get(CallMeters.THROTTLES)
                        .tag("operation", "GetFoundationModelAvailability")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anInterruptedThreadAsksNobody() {
        Thread.currentThread().interrupt();

        isUnknown(ask(), Reason.CANCELLED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    private Outcome<AccessAxes> ask() {
        return aws.accessSource().access(REGION, MODEL);
    }

    private long outcomes(String outcome) {
        return meters.get(CallMeters.CALLS)
                .tag("operation", "GetFoundationModelAvailability")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
