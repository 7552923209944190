package io.bedrockdiscovery.application.document;

/** The meaning of a text, which a medium with colours shows. */
public enum Style {
    /** Ordinary text. */
    PLAIN,
    /** A heading. */
    STRONG,
    /** Something of little interest. */
    FAINT,
    /** Something that is as it should be. */
    GOOD,
    /** Something to look at. */
    WARNING,
    /** Something that is wrong. */
    BAD
}
