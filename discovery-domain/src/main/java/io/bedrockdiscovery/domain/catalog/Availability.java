package io.bedrockdiscovery.domain.catalog;

/** The availability of a model in a region, by the region's list of models. */
public enum Availability {
    /** The last call for the list succeeded, and the list contains the model. */
    PRESENT,
    /**
     * The last call for the list succeeded without the model in it, or the region is closed to the account or does not
     * exist.
     */
    ABSENT,
    /** The list was never read, or the last call for it failed. */
    UNKNOWN
}
