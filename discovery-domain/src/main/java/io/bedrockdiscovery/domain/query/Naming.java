package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;

/** Which model a name means. */
public sealed interface Naming {
    /**
     * This one.
     *
     * @param unknown calls that could make the name mean another model, or several; none where it is an exact id
     */
    record Found(ModelId modelId, List<UnknownCall> unknown) implements Naming {
        public Found {
            requireNonNull(modelId, "modelId is null");
            unknown = List.copyOf(unknown);
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
