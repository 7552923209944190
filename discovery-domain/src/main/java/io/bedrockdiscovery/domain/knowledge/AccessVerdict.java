package io.bedrockdiscovery.domain.knowledge;

/** Whether an account may call a model in a region, as far as AWS says. */
public enum AccessVerdict {
    /** Every part of the answer grants it. */
    ACCESSIBLE("accessible"),
    /** Some part of the answer refuses it. */
    NOT_ACCESSIBLE("not-accessible"),
    /** AWS could not be asked, or its answer leaves it open. */
    UNKNOWN("unknown");

    private final String word;

    AccessVerdict(String word) {
        this.word = word;
    }

    /** The word users read. */
    public String word() {
        return word;
    }
}
