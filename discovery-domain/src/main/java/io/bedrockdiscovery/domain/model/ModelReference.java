package io.bedrockdiscovery.domain.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference from a profile to a model, as AWS sent it in the profile's {@code models}.
 *
 * @param modelArn the ARN, of a foundation model or of something else; null where AWS sent none
 */
public record ModelReference(@Nullable String modelArn) {
    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelReference that && Objects.equals(modelArn, that.modelArn);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(modelArn);
    }

    /** Returns the foundation model that is referenced; empty where the reference is to something else. */
    public Optional<FoundationModelArn> foundationModel() {
        return modelArn == null ? Optional.empty() : FoundationModelArn.parse(modelArn);
    }
}
