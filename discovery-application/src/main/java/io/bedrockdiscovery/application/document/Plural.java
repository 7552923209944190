package io.bedrockdiscovery.application.document;

/** Counts things in words. */
public final class Plural {
    private Plural() {}

    /** Returns a number with its noun, such as {@code 1 region} or {@code 2 regions}. */
    public static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
