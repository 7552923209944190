package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

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
}
