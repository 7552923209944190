package io.bedrockdiscovery.domain.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be called from a region.
 *
 * @param passAsModelId the string to pass, exactly as AWS lists it; at bedrock-mantle for that kind
 * @param name the name for users; null where AWS sent none
 * @param modelId the foundation model that it serves, or that its custom model is based on; null where there is none,
 *     or several
 * @param customModel the ARN of the custom model that it serves; null where it serves none
 * @param status the state in AWS's word; null where AWS sent none
 * @param destinations the regions where a call may run; null where that is not known
 * @param detail further facts in a line for users; null where there are none
 */
public record Target(
        Region region,
        TargetKind kind,
        String passAsModelId,
        @Nullable String name,
        @Nullable ModelId modelId,
        @Nullable String customModel,
        @Nullable String status,
        @Nullable Destinations destinations,
        @Nullable String detail) {
    /** The order by region, kind and id. */
    public static final Comparator<Target> ORDER =
            Comparator.comparing(Target::region).thenComparing(Target::kind).thenComparing(Target::passAsModelId);

    public Target {
        requireNonNull(region, "region is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(passAsModelId, "passAsModelId is null");
    }

    /** Returns whether it can be called now; a state that is not understood counts as not. */
    public boolean isInService() {
        return switch (kind) {
            case PROVISIONED -> "InService".equals(status);
            case CUSTOM_DEPLOYMENT -> "Active".equals(status);
            case PROMPT_ROUTER -> "AVAILABLE".equals(status);
            case MARKETPLACE_ENDPOINT -> "REGISTERED".equals(status);
            default -> true;
        };
    }

    /**
     * Returns whether a call of it is a call of a foundation model: a throughput only if it serves the model itself,
     * a deployment if its custom model is based on that.
     */
    public boolean serves(ModelId id) {
        return id.equals(modelId) && (kind != TargetKind.PROVISIONED || customModel == null);
    }
}
