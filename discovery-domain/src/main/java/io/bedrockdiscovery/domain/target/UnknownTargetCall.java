package io.bedrockdiscovery.domain.target;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.TargetCall;

/**
 * A list call of targets whose answer is not known.
 *
 * @param failure the reason why it is not known
 */
public record UnknownTargetCall(Region region, TargetCall call, Failure failure) {
    public UnknownTargetCall {
        requireNonNull(region, "region is null");
        requireNonNull(call, "call is null");
        requireNonNull(failure, "failure is null");
    }
}
