package io.bedrockdiscovery.domain.target;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The targets of an account's own, as far as they were asked for, for questions about calling a model.
 *
 * @param targets the targets, whatever their state
 * @param unknown the calls whose answers are not known
 */
public record OwnTargets(List<Target> targets, List<UnknownTargetCall> unknown) {
    /** No targets, because none were asked for. */
    public static final OwnTargets NOT_ASKED = new OwnTargets(List.of(), List.of());

    public OwnTargets {
        targets = List.copyOf(targets);
        unknown = List.copyOf(unknown);
    }

    /** Returns the targets of a report. */
    public static OwnTargets of(TargetReport report) {
        return new OwnTargets(report.targets(), report.unknown());
    }

    /** Returns the targets in service that serve a model from a region. */
    public List<Target> serving(Region region, ModelId model) {
        return targets.stream()
                .filter(target -> target.region().equals(region) && target.serves(model) && target.isInService())
                .toList();
    }

    /** Explains in a line for users why no target of a mode serves a model from a region. */
    public String explainNone(InvocationMode mode, Region region, ModelId model) {
        TargetKind kind = TargetKind.of(mode);
        List<UnknownTargetCall> open = unknown.stream()
                .filter(call -> call.region().equals(region) && kind.calls().contains(call.call()))
                .toList();
        if (!open.isEmpty()) {
            return "the list of " + things(mode) + " is not known ("
                    + open.get(0).failure().message() + ")";
        }
        String waiting = targets.stream()
                .filter(target -> target.region().equals(region) && target.kind() == kind && target.serves(model))
                .map(target ->
                        SafeText.of(target.passAsModelId()) + " is " + SafeText.of(String.valueOf(target.status())))
                .collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? "none of the " + things(mode) + " of this account serves it; " + remedy(mode)
                : waiting + "; wait until it is in service";
    }

    private static String things(InvocationMode mode) {
        return switch (mode) {
            case CUSTOM_DEPLOYMENT -> "custom model deployments";
            case IMPORTED_MODEL -> "imported models";
            case PROMPT_ROUTER -> "prompt routers";
            case MARKETPLACE_ENDPOINT -> "Marketplace endpoints";
            default -> "provisioned throughputs";
        };
    }

    private static String remedy(InvocationMode mode) {
        return switch (mode) {
            case CUSTOM_DEPLOYMENT -> "deploy a custom model that is based on it";
            case IMPORTED_MODEL -> "an imported model is called by its own name or ARN";
            case PROMPT_ROUTER -> "name a prompt router by its own name or ARN, or create one of this model alone";
            case MARKETPLACE_ENDPOINT -> "name an endpoint by its own ARN";
            default -> "create one for this model id, or take another --via";
        };
    }
}
