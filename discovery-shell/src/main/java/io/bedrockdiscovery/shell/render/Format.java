package io.bedrockdiscovery.shell.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms an answer can take. */
public enum Format {
    /** For people. */
    TABLE,
    /** One object. */
    JSON,
    /** RFC 4180, for spreadsheets. */
    CSV,
    /** One GitHub table. */
    MARKDOWN;

    /** The word users write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this word, or empty. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** All words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word();
    }
}
