package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

/**
 * The reason why a question about calling a model has no route as its answer.
 *
 * @param message the problem in one line for users
 */
public record RouteProblem(Reason reason, String message) {
    public RouteProblem {
        requireNonNull(reason, "reason is null");
        requireNonNull(message, "message is null");
    }

    /** The kinds of problems. May grow: a {@code switch} needs a default. */
    public enum Reason {
        /** No known model has this name. */
        NAME_NOT_FOUND,
        /** Several models have this name. */
        NAME_AMBIGUOUS,
        /** It is not known whether the region lists the model. */
        LISTING_UNKNOWN,
        /** The region does not list the model, and none of its profiles names it. */
        NOT_LISTED,
        /** The model cannot be called as asked from the region. */
        NOT_CALLABLE,
        /** The model cannot be called as asked from any region that is known. */
        NOT_CALLABLE_ANYWHERE
    }
}
