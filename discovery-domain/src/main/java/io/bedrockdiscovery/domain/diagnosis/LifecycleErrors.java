package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about models that AWS no longer serves, or no longer to everyone. */
final class LifecycleErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "legacy-idle",
                            "marked by provider as Legacy(?:.{0,80}?in the (?:last|past) (?<days>\\d+) (?:days?|minutes?|hours?))?",
                            "The model is LEGACY, and AWS refuses it to accounts that have not called it lately[: {days} days "
                                    + "here]. IAM is not the cause, and no permission brings it back.")
                    .advise("Move to the replacement that the answer names.", "resolve {model}[ --from {region}]"),
            KnownError.of(
                            "end-of-life",
                            "(?:has )?reached the end of its life|model (?:version )?has reached (?:its )?end[- ]of[- ]life",
                            "The model's life has ended, so it cannot be called any more.")
                    .advise("Move to the replacement that the answer names.", "resolve {model}[ --from {region}]")
                    .advise("See which other models end soon.", "models --filter lifecycle:LEGACY"));

    private LifecycleErrors() {}
}
