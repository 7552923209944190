package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

/**
 * The account's setting behind an {@link AccessGate}.
 *
 * @param value the data-retention mode in AWS's word, such as {@code default}; {@code submitted} or
 *     {@code not-submitted} for the use-case form, whose content is never read
 */
public record GateSetting(String value) {
    /** The use-case form was submitted. */
    public static final GateSetting SUBMITTED = new GateSetting("submitted");

    /** The use-case form was not submitted. */
    public static final GateSetting NOT_SUBMITTED = new GateSetting("not-submitted");

    public GateSetting {
        requireNonNull(value, "value is null");
    }
}
