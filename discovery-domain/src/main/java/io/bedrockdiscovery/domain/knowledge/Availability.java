package io.bedrockdiscovery.domain.knowledge;

/** Whether a model is listed in a region. */
public enum Availability {
    /** The region's last listing has it, and that listing is good. */
    PRESENT,
    /** The region's last listing does not have it, and that listing is good; or there is no such region. */
    ABSENT,
    /** The region was not seen, or not since a failure. */
    UNKNOWN
}
