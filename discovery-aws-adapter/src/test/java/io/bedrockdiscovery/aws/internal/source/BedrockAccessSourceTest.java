package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BedrockAccessSourceTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final String GRANTED = """
            {"modelId":"amazon.nova-pro-v1","agreementAvailability":{"status":"AVAILABLE"},
            "authorizationStatus":"AUTHORIZED","entitlementAvailability":"AVAILABLE","regionAvailability":"AVAILABLE"}""";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().meterRegistry(meters).build();

    @BeforeEach
    void grant() {
        standIn.on(AwsStandIn.access(), okJson(GRANTED));
    }

    @Test
    void answer_givesAllFourParts() {
        ModelAvailability availability = value(ask());

        assertThat(availability).isEqualTo(new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE"));
        assertThat(availability.accessibility(Partition.AWS)).isEqualTo(Accessibility.ACCESSIBLE);
    }

    @Test
    void request_carriesTheWholeModelId() {
        value(ask());

        String path = standIn.server().getAllServeEvents().get(0).getRequest().getUrl();
        assertThat(URI.create(path).getPath()).isEqualTo("/foundation-model-availability/amazon.nova-pro-v1:0");
    }

    @Test
    void unknownWords_surviveAndMissingPartsAreNull() {
        standIn.on(AwsStandIn.access(), okJson("""
                {"agreementAvailability":{"status":"ERROR","errorMessage":"x"},"authorizationStatus":"MAYBE","future":[1]}"""));

        assertThat(value(ask())).isEqualTo(new ModelAvailability("ERROR", "MAYBE", null, null));
    }

    @Test
    void missingModel_isNotOffered() {
        standIn.on(AwsStandIn.access(), refusal(404, "ResourceNotFoundException", "no such model"));

        assertThat(ask()).isEqualTo(new Outcome.NotOffered<>());
        assertThat(outcomes("not-offered")).isEqualTo(1);
    }

    @Test
    void notFound_ofAnotherOperation_isAFailure() {
        standIn.on(AwsStandIn.models(), refusal(404, "ResourceNotFoundException", "no"));

        isUnknown(SourceCalls.models(aws, REGION), Reason.OTHER, "ResourceNotFoundException");
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
                        "does not accept these credentials"),
                arguments(refusal(429, "ThrottlingException", "no"), Reason.THROTTLED, "too many requests"),
                arguments(refusal(400, "ValidationException", "no such id"), Reason.OTHER, "no such id"),
                arguments(refusal(500, "InternalServerException", "no"), Reason.SERVICE_ERROR, "500"),
                arguments(okJson("<html>").withStatus(404), Reason.BAD_ANSWER, "proxy"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void errorAnswer_hasTheReasonOfOtherCalls(ResponseDefinitionBuilder answer, Reason reason, String messagePart) {
        standIn.on(AwsStandIn.access(), answer);

        isUnknown(ask(), reason, messagePart);
        assertThat(outcomes(reason.word())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "<html></html>", "{\"authorizationStatus\":", "{\"modelId\":\"x\"}"})
    void bodyWithoutAvailability_isABadAnswer(String body) {
        standIn.on(AwsStandIn.access(), okJson(body));

        isUnknown(ask(), Reason.BAD_ANSWER);
        assertThat(standIn.count(getRequestedFor(anyUrl()))).isEqualTo(1);
    }

    @Test
    void throttling_isRetried() {
        standIn.on(
                AwsStandIn.access()
                        .inScenario("once")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("later"),
                refusal(429, "ThrottlingException", "slow down"));

        assertThat(value(ask()).accessibility(Partition.AWS)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(meters.get(CallMeters.THROTTLES)
                        .tag("operation", "GetFoundationModelAvailability")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void interruptedThread_makesNoRequest() {
        Thread.currentThread().interrupt();

        isUnknown(ask(), Reason.CANCELLED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    @Nested
    final class Gates {
        @ParameterizedTest
        @ValueSource(strings = {"default", "none", "provider_data_share", "inherit", "aws_review"})
        void retentionMode_isTheWordOfAws(String mode) {
            answer(
                    "/data-retention",
                    okJson("{\"mode\":\"%s\",\"updatedAt\":\"2026-11-01T10:11:12.345Z\"}".formatted(mode)));

            assertThat(value(gate(AccessGate.DATA_RETENTION))).isEqualTo(new GateSetting(mode));
        }

        @Test
        void answerWithoutAMode_isABadAnswer() {
            answer("/data-retention", okJson("{}"));

            isUnknown(gate(AccessGate.DATA_RETENTION), Reason.BAD_ANSWER);
        }

        @Test
        void formThatWasSubmitted_isTold_withoutItsContent() {
            answer("/use-case-for-model-access", okJson("{\"formData\":\"c2VjcmV0IG9mIGEgY29tcGFueQ==\"}"));

            assertThat(value(gate(AccessGate.USE_CASE_FORM))).isEqualTo(GateSetting.SUBMITTED);
        }

        @Test
        void formThatWasNotFound_wasNotSubmitted() {
            answer("/use-case-for-model-access", refusal(404, "ResourceNotFoundException", "no form"));

            assertThat(value(gate(AccessGate.USE_CASE_FORM))).isEqualTo(GateSetting.NOT_SUBMITTED);
        }

        @ParameterizedTest
        @EnumSource(AccessGate.class)
        void regionWithoutTheOperation_doesNotOfferIt(AccessGate gate) {
            answer("/.*", refusal(404, "UnknownOperationException", ""));

            assertThat(gate(gate)).isEqualTo(new Outcome.NotOffered<>());
        }

        @ParameterizedTest
        @EnumSource(AccessGate.class)
        void refusal_namesTheMissingPermission(AccessGate gate) {
            answer("/.*", refusal(403, "AccessDeniedException", "no identity-based policy allows it"));

            isUnknown(gate(gate), Reason.ACCESS_DENIED, "bedrock:Get");
        }

        private void answer(String path, ResponseDefinitionBuilder answer) {
            standIn.on(get(urlPathMatching(path)), answer);
        }

        private Outcome<GateSetting> gate(AccessGate gate) {
            return aws.sources().access().gate(REGION, gate, CallContext.unlimited());
        }
    }

    private Outcome<ModelAvailability> ask() {
        return aws.sources().access().access(REGION, MODEL, CallContext.unlimited());
    }

    private long outcomes(String outcome) {
        return meters.get(CallMeters.CALLS)
                .tag("operation", "GetFoundationModelAvailability")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
