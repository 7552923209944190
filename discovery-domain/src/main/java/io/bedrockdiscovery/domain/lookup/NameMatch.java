package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.stream.Collectors;

/** The model that a name means, or the reason why it means none. */
public sealed interface NameMatch {
    /**
     * A match with one model.
     *
     * @param unknown the calls that could make the name mean another model, or several; none where it is an exact id
     */
    record Found(ModelId modelId, List<UnknownCall> unknown) implements NameMatch {
        public Found {
            requireNonNull(modelId, "modelId is null");
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * A match with several models.
     *
     * @param candidates the models, sorted; at least two, or a single context variant, which has to be named by its
     *     exact id
     */
    record Ambiguous(List<ModelId> candidates) implements NameMatch {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The lack of a match: no known model has the name.
     *
     * @param nearest the models with similar names, the most similar first; possibly none
     */
    record NotFound(List<ModelId> nearest) implements NameMatch {
        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }

    /** Explains this match of {@code name} in a line for users. */
    default String explain(String name) {
        String quoted = "'" + SafeText.of(name) + "'";
        if (this instanceof Ambiguous ambiguous) {
            return quoted + " may mean " + joined(ambiguous.candidates()) + "; name one of them";
        }
        if (this instanceof NotFound missing) {
            return "no model known here is called " + quoted
                    + (missing.nearest().isEmpty() ? "" : "; nearest: " + joined(missing.nearest()));
        }
        return quoted + " is " + ((Found) this).modelId();
    }

    private static String joined(List<ModelId> ids) {
        return ids.stream().map(ModelId::value).map(SafeText::of).collect(Collectors.joining(", "));
    }
}
