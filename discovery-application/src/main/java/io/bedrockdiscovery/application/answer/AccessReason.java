package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reason for a verdict on access.
 *
 * @param word the word that programs read
 * @param text the words that people read
 * @param brief what stands for the words where there is no room for them
 */
record AccessReason(String word, String text, String brief) {
    /** The values of AWS that stand for yes. */
    private static final Set<String> YES = Set.of("AVAILABLE", "AUTHORIZED");

    AccessReason {
        requireNonNull(word, "word is null");
        requireNonNull(text, "text is null");
        requireNonNull(brief, "brief is null");
    }

    private AccessReason(String word, String text) {
        this(word, text, text);
    }

    /** Returns the reason of a region from which nothing can be called. */
    static AccessReason of(RegionStatus status) {
        return new AccessReason(
                status.word(),
                switch (status) {
                    case NOT_OPTED_IN -> "the account has not opted in to this region";
                    case NOT_OFFERED -> "Bedrock is not offered in this region";
                    default -> status.word().replace('-', ' ');
                });
    }

    /** Returns the reason of a call that failed or was not made. */
    static AccessReason of(Failure failure) {
        Reason reason = failure.reason();
        if (reason == Reason.OTHER) {
            return new AccessReason(reason.word(), failure.message(), "no answer");
        }
        return new AccessReason(
                reason.word(),
                switch (reason) {
                    case NOT_ASKED -> "not checked yet";
                    case ACCESS_DENIED -> "no permission to check it";
                    case DENIED_BY_ORGANIZATION -> "a policy of the organization denies the check";
                    case THROTTLED -> "AWS throttled the check";
                    case TIMED_OUT -> "the check timed out";
                    case UNREACHABLE -> "the region cannot be reached";
                    default -> reason.text();
                });
    }

    /** Explains a verdict of AWS's answer in words for users; null where nothing is missing. */
    static @Nullable String explain(Accessibility verdict, ModelAvailability answer) {
        List<String> missing = new ArrayList<>();
        if (verdict == Accessibility.FIRST_CALL_SUBSCRIBES) {
            return "the first call accepts the agreement";
        }
        if (verdict == Accessibility.NOT_ACCESSIBLE) {
            add(missing, answer.regionAvailability(), "the region does not have it");
            add(missing, answer.authorization(), "the account is not authorized");
            add(missing, answer.entitlement(), "the account has no entitlement");
            add(missing, answer.agreement(), "no agreement is accepted");
        }
        return missing.isEmpty() ? null : String.join(", ", missing);
    }

    private static void add(List<String> missing, @Nullable String value, String words) {
        if (value != null && !YES.contains(value)) {
            missing.add(words);
        }
    }
}
