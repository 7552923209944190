package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Printable;

/**
 * Why something is unknown, in a word for programs and a line for people.
 *
 * @param message one printable line that says what happened and, where there is something to do, what to do; holds
 *     nothing secret
 */
public record Failure(Reason reason, String message) {
    public Failure {
        requireNonNull(reason, "reason is null");
        message = Printable.of(requireNonNull(message, "message is null"));
    }
}
