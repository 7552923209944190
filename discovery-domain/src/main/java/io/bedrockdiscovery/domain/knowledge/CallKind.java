package io.bedrockdiscovery.domain.knowledge;

/** The three calls that a scan makes in a region. */
public enum CallKind {
    /** {@code ListFoundationModels}. */
    MODELS("models"),
    /** {@code ListInferenceProfiles} of type {@code SYSTEM_DEFINED}. */
    SYSTEM_DEFINED_PROFILES("systemDefinedProfiles"),
    /** {@code ListInferenceProfiles} of type {@code APPLICATION}. */
    APPLICATION_PROFILES("applicationProfiles");

    private final String word;

    CallKind(String word) {
        this.word = word;
    }

    /** The word users read and stores keep. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
