package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The IAM policy for one route: a policy document that allows that call and nothing more, or the reason why none can be
 * written.
 *
 * @param document the maps and lists of the policy document; null where there is a problem
 * @param problem the reason why there is no document; null where there is one
 */
public record IamPolicy(
        @Nullable Map<String, Object> document, @Nullable Problem problem) {
    public IamPolicy {
        if ((document == null) == (problem == null)) {
            throw new IllegalArgumentException("a policy has either a document or a problem");
        }
    }

    /**
     * The reason why no policy can be written.
     *
     * @param message the reason in one line for users
     */
    public record Problem(Reason reason, String message) {
        public Problem {
            requireNonNull(reason, "reason is null");
            requireNonNull(message, "message is null");
        }
    }

    /** The kinds of problems. May grow: a {@code switch} needs a default. */
    public enum Reason {
        /** There is no route. */
        NO_ROUTE,
        /** The policy needs the ARN of a resource that no listing shows. */
        ARN_NOT_LISTED,
        /** The profile names something other than a foundation model. */
        NOT_A_FOUNDATION_MODEL,
        /** The ARN of the profile is one of another service or partition than those of its models. */
        ARN_OF_ANOTHER_SERVICE,
        /** An ARN holds a wildcard or a variable, which would allow more than the listing shows. */
        WILDCARD_IN_ARN
    }

    /** Returns a policy with a document. */
    static IamPolicy of(Map<String, Object> document) {
        return new IamPolicy(document, null);
    }

    /** Returns the answer that no policy can be written. */
    public static IamPolicy none(Reason reason, String message) {
        return new IamPolicy(null, new Problem(reason, message));
    }

    /** Returns the document; empty where there is a problem. */
    public Optional<Map<String, Object>> asDocument() {
        return Optional.ofNullable(document);
    }
}
