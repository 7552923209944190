package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

/**
 * The profile that a name asks for, in addition to the model that the profile calls.
 *
 * @param inferenceProfileId the id of the profile
 * @param application true for a profile that was made in the account
 */
public record ProfileWish(String inferenceProfileId, boolean application) {
    public ProfileWish {
        requireNonNull(inferenceProfileId, "inferenceProfileId is null");
    }
}
