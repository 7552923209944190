package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a model from a region.
 *
 * @param passAsModelId what to pass as {@code modelId}: exactly as a listing has it, never composed
 * @param destinations where the call may run
 * @param profile the profile it goes through; null where it goes through none
 */
public record Route(
        String passAsModelId,
        Access via,
        Destinations destinations,
        @Nullable InferenceProfile profile) {
    public Route {
        requireNonNull(passAsModelId, "passAsModelId is null");
        requireNonNull(via, "via is null");
        requireNonNull(destinations, "destinations is null");
    }
}
