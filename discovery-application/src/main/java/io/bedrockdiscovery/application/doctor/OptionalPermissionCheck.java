package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.UnknownTargetCall;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the calls that only some answers need, in one region: those of {@code targets}. */
final class OptionalPermissionCheck implements HealthCheck {
    private static final Set<TargetCall> CALLS = EnumSet.complementOf(EnumSet.of(TargetCall.MANTLE_MODELS));

    private final BedrockDiscovery discovery;
    private final Region region;
    private final Duration limit;

    OptionalPermissionCheck(BedrockDiscovery discovery, Region region, Duration limit) {
        this.discovery = discovery;
        this.region = region;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "optional permissions";
    }

    @Override
    public Health check() {
        List<UnknownTargetCall> unknown =
                discovery.targets(Set.of(region), CALLS, limit).unknown();
        MissingActions actions = new MissingActions();
        unknown.forEach(call -> actions.add(action(call.call()), call.failure()));
        if (unknown.isEmpty()) {
            actions.addAnswered();
        }
        return actions.health(false, "the account's own targets can be listed in " + region);
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
