package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;

/**
 * The reason why something is unknown.
 *
 * @param reason the kind of reason, for programs
 * @param message the event and the remedy, if there is one, for users: one printable line without secrets; any text is
 *     made safe by {@link SafeText#of}
 */
public record Failure(Reason reason, String message) {
    public Failure {
        requireNonNull(reason, "reason is null");
        message = SafeText.of(requireNonNull(message, "message is null"));
    }

    /**
     * Returns this failure with the id of a region left out of its message. Failures of several regions whose messages
     * differ by the name of their region only are then equal.
     *
     * @param region the region that was asked
     */
    public Failure withoutRegion(Region region) {
        return new Failure(reason, message.replace(region.id(), ""));
    }
}
