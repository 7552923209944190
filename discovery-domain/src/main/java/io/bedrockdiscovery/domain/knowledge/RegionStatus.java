package io.bedrockdiscovery.domain.knowledge;

/** How much is known of a region. */
public enum RegionStatus {
    /** All three calls are known. */
    KNOWN("known"),
    /** Some of the three calls are known. */
    PARTIAL("partial"),
    /** None of the three calls is known. */
    UNKNOWN("unknown"),
    /** The account has not opted in, as EC2 says: nothing can be called there, which is knowledge. */
    NOT_OPTED_IN("not-opted-in"),
    /** Bedrock is not offered there, which is knowledge. */
    NOT_OFFERED("not-offered");

    private final String word;

    RegionStatus(String word) {
        this.word = word;
    }

    /** The word users read. */
    public String word() {
        return word;
    }

    /** Whether nothing is left to be learnt. */
    public boolean isKnowledge() {
        return this != PARTIAL && this != UNKNOWN;
    }

    @Override
    public String toString() {
        return word;
    }
}
