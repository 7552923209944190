package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a model for calls from a region, judged at one time, with the models that can replace it.
 *
 * @param region the region whose list tells the lifecycle: the one to call from, or else another that lists the model;
 *     null where none does
 * @param lifecycle the lifecycle as that region lists it; null where AWS did not send it
 * @param replacements the ids of at most three models, newest first, each ACTIVE, not ending, of the same provider and
 *     modalities, and callable as asked from the region to call from; none where the model is ACTIVE and not ending
 * @param asOf the time of the judgement
 */
public record ModelLifecycle(
        ModelId modelId,
        @Nullable Region region,
        @Nullable Lifecycle lifecycle,
        List<ModelId> replacements,
        Instant asOf) {
    public ModelLifecycle {
        requireNonNull(modelId, "modelId is null");
        replacements = List.copyOf(replacements);
        requireNonNull(asOf, "asOf is null");
    }

    /** Returns whether the model is legacy, has ended, or ends within {@link Lifecycle#NOTICE}. */
    public boolean isEnding() {
        return lifecycle != null && lifecycle.isEnding(asOf);
    }

    /** Returns whether the end of life has come. */
    public boolean hasEnded() {
        return lifecycle != null && lifecycle.hasEnded(asOf);
    }

    /** Returns whether a replacement is of interest: the model is known to be ending, or not to be ACTIVE. */
    public boolean isReplaceable() {
        return lifecycle != null && (isEnding() || (lifecycle.status() != null && !lifecycle.isActive()));
    }
}
