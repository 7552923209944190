package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;

/** Which model a name means. */
public sealed interface Naming {
    /** Exactly this one. */
    record Found(ModelId modelId) implements Naming {
        public Found {
            requireNonNull(modelId, "modelId is null");
        }
    }

    /** Any of these, sorted; there are at least two, or one context variant that has to be named exactly. */
    record Ambiguous(List<ModelId> candidates) implements Naming {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * None that is known.
     *
     * @param nearest what may have been meant, the nearest first; may be empty
     */
    record NotFound(List<ModelId> nearest) implements Naming {
        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }
}
