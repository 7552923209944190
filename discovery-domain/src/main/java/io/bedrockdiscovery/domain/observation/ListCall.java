package io.bedrockdiscovery.domain.observation;

/** A list call that a scan makes in a region. May grow: a {@code switch} needs a default. */
public enum ListCall {
    /** The call of {@code ListFoundationModels}. */
    MODELS("models"),
    /** The calls of {@code ListInferenceProfiles} for the type {@code SYSTEM_DEFINED}, one for each page. */
    SYSTEM_DEFINED_PROFILES("systemDefinedProfiles"),
    /** The calls of {@code ListInferenceProfiles} for the type {@code APPLICATION}, one for each page. */
    APPLICATION_PROFILES("applicationProfiles");

    private final String word;

    ListCall(String word) {
        this.word = word;
    }

    /** Returns the word that users read and stores keep, such as {@code models}. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
