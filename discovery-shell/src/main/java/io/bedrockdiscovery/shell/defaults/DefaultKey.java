package io.bedrockdiscovery.shell.defaults;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The key of a default: {@code default.OPTION} for every command, {@code default.COMMAND.OPTION} for one.
 *
 * @param command the words of the command; none for every command
 * @param option the long name of the option, without its dashes
 */
record DefaultKey(List<String> command, String option) {
    static final String PREFIX = "default.";

    DefaultKey {
        command = List.copyOf(command);
        requireNonNull(option, "option is null");
    }

    /** Returns the parts of a key; empty for one of another kind. */
    static Optional<DefaultKey> of(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        List<String> words = List.of(key.substring(PREFIX.length()).split("\\.", -1));
        int last = words.size() - 1;
        return Optional.of(new DefaultKey(words.subList(0, last), words.get(last)));
    }

    @Override
    public String toString() {
        return PREFIX + (command.isEmpty() ? "" : String.join(".", command) + ".") + option;
    }
}
