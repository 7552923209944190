package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.target.OwnTargets;

/** Explains why a model cannot be called in a mode from a region whose lists are known. */
final class MissingMode {
    private MissingMode() {}

    /** Returns the explanation, in words for users. */
    static String explain(InvocationMode mode, ModelInRegion found, OwnTargets own) {
        return switch (mode) {
            case ON_DEMAND -> "it is not offered on demand" + only(found);
            case PROFILE -> "no inference profile with named regions calls it";
            case GLOBAL_PROFILE -> "no global inference profile calls it";
            case APPLICATION_PROFILE -> "no application inference profile of this account calls it";
            default -> own.explainNone(mode, found.region(), found.model().modelId());
        };
    }

    private static String only(ModelInRegion found) {
        if (Boolean.TRUE.equals(found.invocationModes().requiresProfile())) {
            return ", only through an inference profile";
        }
        return found.model().lists(InferenceType.PROVISIONED) ? ", only with provisioned throughput" : "";
    }
}
