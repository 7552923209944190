package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that removes a cause.
 *
 * @param act what to do, in one sentence for users
 * @param command the line of this program that helps, without the program's name; words in capitals stand for what is not
 *     known; null for none
 */
public record Remedy(String act, @Nullable String command) {
    public Remedy {
        requireNonNull(act, "act is null");
    }
}
