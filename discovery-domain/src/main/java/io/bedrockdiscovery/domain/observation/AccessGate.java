package io.bedrockdiscovery.domain.observation;

/**
 * A condition, in addition to a model's availability, under which AWS serves a model to an account. May grow: a {@code switch}
 * needs a default.
 */
public enum AccessGate {
    /**
     * The account's data-retention mode in a region.
     *
     * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetAccountDataRetention.html">
     *     GetAccountDataRetention</a>
     */
    DATA_RETENTION("data-retention"),
    /**
     * The form about the use case that Anthropic asks for before the first call.
     *
     * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetUseCaseForModelAccess.html">
     *     GetUseCaseForModelAccess</a>
     */
    USE_CASE_FORM("use-case-form");

    private final String word;

    AccessGate(String word) {
        this.word = word;
    }

    /** Returns the word that users read and stores keep, such as {@code data-retention}. */
    public String word() {
        return word;
    }
}
