package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A call that no scan makes: the list of a kind of targets, or a part of the access to a model.
 *
 * @param path the path of the request
 * @param answer the healthy answer
 * @param isList whether the answer is a list in pages
 * @param question makes the call in a region
 */
record LaterCall(
        String name,
        String path,
        WireAnswer answer,
        boolean isList,
        BiFunction<AwsBedrock, Region, Outcome<?>> question) {
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String NOVA = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0";

    /** Returns every such call. */
    static List<LaterCall> all() {
        return List.of(
                list(
                        TargetCall.PROVISIONED_THROUGHPUTS,
                        "/provisioned-model-throughputs",
                        "provisionedModelSummaries",
                        Map.of(
                                "provisionedModelName",
                                "batch",
                                "provisionedModelArn",
                                OWN + "provisioned-model/a",
                                "modelArn",
                                NOVA,
                                "status",
                                "InService",
                                "modelUnits",
                                1)),
                list(
                        TargetCall.CUSTOM_MODELS,
                        "/custom-models",
                        "modelSummaries",
                        Map.of("modelName", "tone", "modelArn", OWN + "custom-model/x/a", "baseModelArn", NOVA)),
                list(
                        TargetCall.CUSTOM_DEPLOYMENTS,
                        "/model-customization/custom-model-deployments",
                        "modelDeploymentSummaries",
                        Map.of(
                                "customModelDeploymentName",
                                "live",
                                "customModelDeploymentArn",
                                OWN + "custom-model-deployment/a")),
                list(
                        TargetCall.IMPORTED_MODELS,
                        "/imported-models",
                        "modelSummaries",
                        Map.of("modelName", "legal", "modelArn", OWN + "imported-model/a")),
                list(
                        TargetCall.PROMPT_ROUTERS,
                        "/prompt-routers",
                        "promptRouterSummaries",
                        Map.of("promptRouterName", "cheap", "promptRouterArn", OWN + "prompt-router/a")),
                list(
                        TargetCall.MARKETPLACE_ENDPOINTS,
                        "/marketplace-model/endpoints",
                        "marketplaceModelEndpoints",
                        Map.of("endpointArn", "arn:aws:sagemaker:us-east-1:111122223333:endpoint/demo")),
                new LaterCall(
                        "mantleModels",
                        "/v1/models",
                        WireAnswer.of("data", Map.of("id", "openai.gpt-5.5")),
                        false,
                        (aws, region) -> aws.sources().mantle().models(region, CallContext.unlimited())),
                gate(AccessGate.DATA_RETENTION, "/data-retention", "{\"mode\" : \"default\"}"),
                gate(AccessGate.USE_CASE_FORM, "/use-case-for-model-access", "{\"formData\" : \"e30=\"}"),
                new LaterCall(
                        "availability",
                        "/foundation-model-availability/amazon.nova-pro-v1%3A0",
                        (empty, token) -> """
                                {"modelId":"amazon.nova-pro-v1","agreementAvailability":{"status":"AVAILABLE"},
                                "authorizationStatus":"AUTHORIZED","entitlementAvailability":"AVAILABLE",
                                "regionAvailability":"AVAILABLE"}""",
                        false,
                        (aws, region) -> aws.sources()
                                .access()
                                .access(region, new ModelId("amazon.nova-pro-v1:0"), CallContext.unlimited())));
    }

    /** Makes the call in the region of the tests that has the faults. */
    Outcome<?> ask(AwsBedrock aws) {
        return question.apply(aws, TestWorld.FAULTY);
    }

    @Override
    public String toString() {
        return name;
    }

    private static LaterCall list(TargetCall call, String path, String list, Map<String, ?> item) {
        return new LaterCall(
                call.word(),
                path,
                WireAnswer.of(list, item),
                true,
                (aws, region) -> aws.sources().targets().list(region, call, CallContext.unlimited()));
    }

    private static LaterCall gate(AccessGate gate, String path, String body) {
        return new LaterCall(
                gate.word(),
                path,
                (empty, token) -> body,
                false,
                (aws, region) -> aws.sources().access().gate(region, gate, CallContext.unlimited()));
    }
}
