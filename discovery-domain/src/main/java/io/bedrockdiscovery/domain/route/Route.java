package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a model from a region.
 *
 * @param passAsModelId the string to pass as {@code modelId}, exactly as AWS lists it; never composed
 * @param via the invocation mode
 * @param destinations the regions where the call may run
 * @param profile the profile that the call goes through; null where it goes through none
 */
public record Route(
        String passAsModelId,
        InvocationMode via,
        Destinations destinations,
        @Nullable InferenceProfile profile) {
    public Route {
        requireNonNull(passAsModelId, "passAsModelId is null");
        requireNonNull(via, "via is null");
        requireNonNull(destinations, "destinations is null");
    }
}
