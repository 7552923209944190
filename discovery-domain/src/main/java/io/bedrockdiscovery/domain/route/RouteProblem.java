package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The reason why a question about calling a model has no route as its answer.
 *
 * @param message the problem in one line for users
 * @param details further lines for users: the nearest alternative, and the reasons of all regions, each reason once
 */
public record RouteProblem(Reason reason, String message, List<String> details) {
    public RouteProblem {
        requireNonNull(reason, "reason is null");
        requireNonNull(message, "message is null");
        details = List.copyOf(details);
    }

    /** Creates a problem without details. */
    public RouteProblem(Reason reason, String message) {
        this(reason, message, List.of());
    }

    /** Returns the problem with its details in one line. */
    public String line() {
        return details.isEmpty() ? message : message + ": " + String.join("; ", details);
    }

    /** The kinds of problems. May grow: a {@code switch} needs a default. */
    public enum Reason {
        /** No known model has this name. */
        NAME_NOT_FOUND,
        /** Several models have this name. */
        NAME_AMBIGUOUS,
        /** The name is the ARN of something that is neither a model nor a listed profile. */
        NAME_IS_ANOTHER_TARGET,
        /** It is not known whether the region lists the model, or a profile through which it can be called as asked. */
        LISTING_UNKNOWN,
        /** The region does not list the model, and none of its profiles names it. */
        NOT_LISTED,
        /** The region does not list the profile that was asked for. */
        PROFILE_NOT_LISTED,
        /** The model cannot be called as asked from the region. */
        NOT_CALLABLE,
        /** The model cannot be called as asked from any region that is known. */
        NOT_CALLABLE_ANYWHERE
    }
}
