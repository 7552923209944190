package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BedrockTargetSourceTest {
    private static final Region REGION = new Region("us-east-1");
    private static final String THROUGHPUTS = "/provisioned-model-throughputs";
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String NOVA = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0:24k";

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().build();

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(
                        TargetCall.PROVISIONED_THROUGHPUTS,
                        THROUGHPUTS,
                        """
                        {"provisionedModelSummaries":[{"provisionedModelName":"batch","provisionedModelArn":"%sprovisioned-model/a",
                        "modelArn":"%s","desiredModelArn":"%s","foundationModelArn":"%s","modelUnits":1,"status":"InService",
                        "creationTime":"2026-01-01T00:00:00Z","future":{}}]}""".formatted(OWN, NOVA, NOVA, NOVA),
                        new TargetEntry(
                                OWN + "provisioned-model/a", "batch", "InService", List.of(NOVA), "1 model unit")),
                arguments(
                        TargetCall.CUSTOM_MODELS,
                        "/custom-models",
                        """
                        {"modelSummaries":[{"modelArn":"%scustom-model/x/a","modelName":"tone","baseModelArn":"%s",
                        "customizationType":"FINE_TUNING","modelStatus":"Active"}]}""".formatted(OWN, NOVA),
                        new TargetEntry(OWN + "custom-model/x/a", "tone", "Active", List.of(NOVA), "FINE_TUNING")),
                arguments(
                        TargetCall.CUSTOM_DEPLOYMENTS,
                        "/model-customization/custom-model-deployments",
                        """
                        {"modelDeploymentSummaries":[{"customModelDeploymentArn":"%scustom-model-deployment/a",
                        "customModelDeploymentName":"live","modelArn":"%scustom-model/x/a","status":"Sleeping"}]}""".formatted(OWN, OWN),
                        new TargetEntry(
                                OWN + "custom-model-deployment/a",
                                "live",
                                "Sleeping",
                                List.of(OWN + "custom-model/x/a"),
                                null)),
                arguments(
                        TargetCall.IMPORTED_MODELS,
                        "/imported-models",
                        """
                        {"modelSummaries":[{"modelArn":"%simported-model/a","modelName":"legal","modelArchitecture":"llama"}]}""".formatted(OWN),
                        new TargetEntry(OWN + "imported-model/a", "legal", null, List.of(), "architecture llama")),
                arguments(
                        TargetCall.PROMPT_ROUTERS,
                        "/prompt-routers",
                        """
                        {"promptRouterSummaries":[{"promptRouterName":"cheap","promptRouterArn":"%sprompt-router/a",
                        "models":[{"modelArn":"%s"}],"status":"AVAILABLE","type":"custom"}]}""".formatted(OWN, NOVA),
                        new TargetEntry(
                                OWN + "prompt-router/a",
                                "cheap",
                                "AVAILABLE",
                                List.of(NOVA),
                                "custom; routes to " + NOVA)),
                arguments(
                        TargetCall.MARKETPLACE_ENDPOINTS,
                        "/marketplace-model/endpoints",
                        """
                        {"marketplaceModelEndpoints":[{"endpointArn":"arn:aws:sagemaker:us-east-1:111122223333:endpoint/demo",
                        "modelSourceIdentifier":"demo-model","status":"REGISTERED","statusMessage":""}]}""",
                        new TargetEntry(
                                "arn:aws:sagemaker:us-east-1:111122223333:endpoint/demo",
                                null,
                                "REGISTERED",
                                List.of("demo-model"),
                                "demo-model")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_isMapped(TargetCall call, String path, String body, TargetEntry entry) {
        standIn.on(get(urlPathEqualTo(path)), okJson(body));

        assertThat(value(ask(call))).containsExactly(entry);
    }

    @Test
    void allPages_areCollected() {
        standIn.on(
                get(urlPathEqualTo(THROUGHPUTS)).withQueryParam("nextToken", absent()),
                okJson("{\"provisionedModelSummaries\":[{\"provisionedModelArn\":\"a\"}],\"nextToken\":\"t\"}"));
        standIn.on(
                get(urlPathEqualTo(THROUGHPUTS)).withQueryParam("nextToken", equalTo("t")),
                okJson("{\"provisionedModelSummaries\":[{\"provisionedModelArn\":\"b\"}]}"));

        assertThat(value(ask(TargetCall.PROVISIONED_THROUGHPUTS)))
                .extracting(TargetEntry::id)
                .containsExactly("a", "b");
    }

    @Test
    void repeatedToken_isABadAnswer() {
        standIn.on(
                get(urlPathEqualTo(THROUGHPUTS)), okJson("{\"provisionedModelSummaries\":[],\"nextToken\":\"same\"}"));

        isUnknown(ask(TargetCall.PROVISIONED_THROUGHPUTS), Reason.BAD_ANSWER, "token was repeated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html></html>",
                "{\"provisionedModelSummaries\":null}",
                "{\"provisionedModelSummaries\":[null]}",
                "{\"provisionedModelSummaries\":[{}]}"
            })
    void bodyWithoutAList_isABadAnswer(String body) {
        standIn.on(get(urlPathEqualTo(THROUGHPUTS)), okJson(body));

        isUnknown(ask(TargetCall.PROVISIONED_THROUGHPUTS), Reason.BAD_ANSWER);
    }

    @Test
    void operationThatTheRegionLacks_isNotOffered() {
        standIn.on(get(urlPathEqualTo(THROUGHPUTS)), refusal(404, "UnknownOperationException", "no"));
        assertThat(ask(TargetCall.PROVISIONED_THROUGHPUTS)).isEqualTo(new Outcome.NotOffered<>());

        standIn.on(
                get(urlPathEqualTo(THROUGHPUTS)),
                refusal(400, "ValidationException", "This operation is not supported in this region"));
        assertThat(ask(TargetCall.PROVISIONED_THROUGHPUTS)).isEqualTo(new Outcome.NotOffered<>());
    }

    @Test
    void refusal_isUnknownWithItsReason() {
        standIn.on(get(urlPathEqualTo(THROUGHPUTS)), refusal(403, "AccessDeniedException", "no"));
        isUnknown(
                ask(TargetCall.PROVISIONED_THROUGHPUTS),
                Reason.ACCESS_DENIED,
                "bedrock:ListProvisionedModelThroughputs");

        standIn.on(get(urlPathEqualTo(THROUGHPUTS)), refusal(400, "ValidationException", "bad token"));
        isUnknown(ask(TargetCall.PROVISIONED_THROUGHPUTS), Reason.OTHER, "bad token");

        standIn.on(get(urlPathEqualTo(THROUGHPUTS)), refusal(429, "ThrottlingException", "no"));
        isUnknown(ask(TargetCall.PROVISIONED_THROUGHPUTS), Reason.THROTTLED);
    }

    private Outcome<List<TargetEntry>> ask(TargetCall call) {
        return aws.sources().targets().list(REGION, call, CallContext.unlimited());
    }
}
