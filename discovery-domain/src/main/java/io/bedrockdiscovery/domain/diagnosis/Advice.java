package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A remedy whose facts, such as <code>{model}</code>, are filled in later.
 *
 * @param act what to do
 * @param command the command of this program that helps; null for none
 */
record Advice(String act, @Nullable String command) {
    Advice {
        requireNonNull(act, "act is null");
    }
}
