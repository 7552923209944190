package io.bedrockdiscovery.domain.catalog;

/** The degree to which a region is known. May grow: a {@code switch} needs a default. */
public enum RegionStatus {
    /** The answers of all three list calls are known. */
    KNOWN("known"),
    /** The answers of some list calls are known. */
    PARTIAL("partial"),
    /** No answer of a list call is known. */
    UNKNOWN("unknown"),
    /** The account has not opted in, according to EC2: nothing can be called there. */
    NOT_OPTED_IN("not-opted-in"),
    /** Bedrock is not offered in the region. */
    NOT_OFFERED("not-offered"),
    /** A policy of the account's organization explicitly denies the list of models. */
    DENIED("denied");

    private final String word;

    RegionStatus(String word) {
        this.word = word;
    }

    /** Returns the word that users read, such as {@code not-opted-in}. */
    public String word() {
        return word;
    }

    /**
     * Returns whether everything about the region is known; a region that is closed or without Bedrock is known, too.
     */
    public boolean isKnowledge() {
        return this != PARTIAL && this != UNKNOWN;
    }

    /** Returns whether the region is closed to the account, so that nothing is shown for it. */
    public boolean isClosed() {
        return this == NOT_OPTED_IN || this == DENIED;
    }

    @Override
    public String toString() {
        return word;
    }
}
