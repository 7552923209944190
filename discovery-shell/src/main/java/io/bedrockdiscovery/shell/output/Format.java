package io.bedrockdiscovery.shell.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The output formats of an answer. */
public enum Format {
    /** Text for users. */
    TABLE,
    /** One JSON object. */
    JSON,
    /** RFC 4180 CSV, for spreadsheets. */
    CSV,
    /** One GitHub table. */
    MARKDOWN,
    /** SARIF 2.1.0, for code scanning. */
    SARIF,
    /** Commands of a GitHub workflow, for annotations. */
    GITHUB,
    /** An object of strings, for Terraform's external data source. */
    TERRAFORM;

    /** Returns the word that users write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format with this word; empty where there is none. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** Returns all words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word();
    }
}
