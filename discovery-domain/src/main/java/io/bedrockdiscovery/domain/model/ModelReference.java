package io.bedrockdiscovery.domain.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a profile's {@code models}, as AWS sent it.
 *
 * @param modelArn null where AWS sent none; not necessarily a foundation model's ARN
 */
public record ModelReference(@Nullable String modelArn) {
    /** The foundation model it names, or empty where it names none. */
    public Optional<FoundationModelArn> foundationModel() {
        return modelArn == null ? Optional.empty() : FoundationModelArn.parse(modelArn);
    }
}
