package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every call that the program makes with the user's permissions, in one region, past what the store remembers. */
final class ApiCalls {
    /** The model to ask the access to; that a region does not have it is an answer as well. */
    private static final ModelId ANY_MODEL = new ModelId("anthropic.claude-3-haiku-20240307-v1:0");

    private final BedrockSources sources;
    private final Region region;
    private final CallContext context;

    ApiCalls(BedrockSources sources, Region region, CallContext context) {
        this.sources = sources;
        this.region = region;
        this.context = context;
    }

    /** Returns the calls, none of which has been made. */
    List<ApiCall> all() {
        return Stream.of(ofScans(), ofAccess(), ofTargets())
                .flatMap(calls -> calls)
                .toList();
    }

    private Stream<ApiCall> ofScans() {
        return Stream.of(
                new ApiCall("ec2:DescribeRegions", true, this::regions),
                new ApiCall(
                        "bedrock:ListFoundationModels",
                        true,
                        () -> sources.models().models(region, context)),
                profiles(ProfileType.SYSTEM_DEFINED),
                profiles(ProfileType.APPLICATION));
    }

    private ApiCall profiles(ProfileType type) {
        return new ApiCall(
                "bedrock:ListInferenceProfiles", true, () -> sources.profiles().profiles(region, type, context));
    }

    private Outcome<?> regions() {
        Outcome<Caller> caller = sources.identity().caller(context);
        return caller instanceof Outcome.Known<Caller> known
                ? sources.regions().regions(known.value().partition(), context)
                : caller;
    }

    private Stream<ApiCall> ofAccess() {
        return Stream.concat(
                Stream.of(optional(
                        "bedrock:GetFoundationModelAvailability",
                        () -> sources.access().access(region, ANY_MODEL, context))),
                Arrays.stream(AccessGate.values())
                        .map(gate ->
                                optional(action(gate), () -> sources.access().gate(region, gate, context))));
    }

    private Stream<ApiCall> ofTargets() {
        return Arrays.stream(TargetCall.values()).map(call -> optional(action(call), () -> listed(call)));
    }

    private Outcome<?> listed(TargetCall call) {
        return call == TargetCall.MANTLE_MODELS
                ? sources.mantle().models(region, context)
                : sources.targets().list(region, call, context);
    }

    private static ApiCall optional(String action, Supplier<Outcome<?>> call) {
        return new ApiCall(action, false, call);
    }

    private static String action(AccessGate gate) {
        return switch (gate) {
            case DATA_RETENTION -> "bedrock:GetAccountDataRetention";
            case USE_CASE_FORM -> "bedrock:GetUseCaseForModelAccess";
        };
    }

    private static String action(TargetCall call) {
        return switch (call) {
            case PROVISIONED_THROUGHPUTS -> "bedrock:ListProvisionedModelThroughputs";
            case CUSTOM_MODELS -> "bedrock:ListCustomModels";
            case CUSTOM_DEPLOYMENTS -> "bedrock:ListCustomModelDeployments";
            case IMPORTED_MODELS -> "bedrock:ListImportedModels";
            case PROMPT_ROUTERS -> "bedrock:ListPromptRouters";
            case MARKETPLACE_ENDPOINTS -> "bedrock:ListMarketplaceModelEndpoints";
            case MANTLE_MODELS -> "bedrock-mantle:ListModels";
        };
    }
}
