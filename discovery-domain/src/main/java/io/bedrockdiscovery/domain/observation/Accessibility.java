package io.bedrockdiscovery.domain.observation;

import io.bedrockdiscovery.domain.model.Partition;

/** The verdict on an account's access to a model in a region. May grow: a {@code switch} needs a default. */
public enum Accessibility {
    /** Nothing that AWS can be asked refuses access. */
    ACCESSIBLE("accessible"),
    /** Only the agreement is missing or pending; AWS subscribes the account in the background at the first call. */
    FIRST_CALL_SUBSCRIBES("first-call-subscribes"),
    /** Some part of AWS's answer, or a gate, refuses access. */
    NOT_ACCESSIBLE("not-accessible"),
    /** AWS could not be asked, or its answer does not decide. */
    UNKNOWN("unknown");

    private final String word;

    Accessibility(String word) {
        this.word = word;
    }

    /**
     * Returns the verdict on an observation of a model's availability, by its last known good.
     *
     * @param partition the partition of the account
     */
    public static Accessibility of(Observation<ModelAvailability> observation, Partition partition) {
        Observation.Known<ModelAvailability> known = observation.known();
        if (known == null) {
            return UNKNOWN;
        }
        return known.items().stream()
                .findFirst()
                .map(availability -> availability.accessibility(partition))
                .orElse(NOT_ACCESSIBLE);
    }

    /** Returns the word that users read, such as {@code not-accessible}. */
    public String word() {
        return word;
    }
}
