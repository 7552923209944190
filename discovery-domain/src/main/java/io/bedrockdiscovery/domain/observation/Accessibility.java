package io.bedrockdiscovery.domain.observation;

/** The verdict on an account's access to a model in a region. May grow: a {@code switch} needs a default. */
public enum Accessibility {
    /** Every part of AWS's answer grants access. */
    ACCESSIBLE("accessible"),
    /** Some part of AWS's answer refuses access. */
    NOT_ACCESSIBLE("not-accessible"),
    /** AWS could not be asked, or its answer does not decide. */
    UNKNOWN("unknown");

    private final String word;

    Accessibility(String word) {
        this.word = word;
    }

    /** Returns the verdict on an observation of a model's availability, by its last known good. */
    public static Accessibility of(Observation<ModelAvailability> observation) {
        Observation.Known<ModelAvailability> known = observation.known();
        if (known == null) {
            return UNKNOWN;
        }
        return known.items().stream()
                .findFirst()
                .map(ModelAvailability::accessibility)
                .orElse(NOT_ACCESSIBLE);
    }

    /** Returns the word that users read, such as {@code not-accessible}. */
    public String word() {
        return word;
    }
}
