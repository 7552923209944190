package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Something that Bedrock can call, or that is named like it, which is neither a foundation model nor a listed profile.
 *
 * @param arn the ARN as it was read
 * @param region the region that the ARN names; null where it names none
 */
public record OtherTarget(Kind kind, String arn, @Nullable Region region) {
    public OtherTarget {
        requireNonNull(kind, "kind is null");
        requireNonNull(arn, "arn is null");
    }

    /** Explains in a line for users what the target is, and what is not known of it. */
    public String explain() {
        String place = region == null ? "" : " in " + region;
        String subject = "'" + SafeText.of(arn) + "' is the ARN of " + kind.noun() + place;
        return switch (kind) {
            case APPLICATION_PROFILE ->
                subject + " that is not listed, or that names no foundation model; 'show region' lists the profiles";
            case CUSTOM_MODEL -> subject + ", which is called through a deployment or a provisioned throughput of it";
            case UNKNOWN -> subject;
            default -> subject + ", and no list of these was asked for; it is no model or inference profile";
        };
    }

    /** The kinds of targets. May grow: a {@code switch} needs a default. */
    public enum Kind {
        /** An application inference profile that is not listed. */
        APPLICATION_PROFILE("application-profile", "an application inference profile"),
        /** A provisioned throughput. */
        PROVISIONED_THROUGHPUT("provisioned", "a provisioned throughput"),
        /** A deployment of a custom model for on-demand calls. */
        CUSTOM_DEPLOYMENT("custom-deployment", "a custom model deployment"),
        /** A model that was imported into the account. */
        IMPORTED_MODEL("imported-model", "an imported model"),
        /** A prompt router, of the account or of AWS. */
        PROMPT_ROUTER("prompt-router", "a prompt router"),
        /** An endpoint of SageMaker that serves a model of Bedrock Marketplace. */
        MARKETPLACE_ENDPOINT("marketplace-endpoint", "a Marketplace model endpoint"),
        /** A customized model, which cannot be called by its own ARN. */
        CUSTOM_MODEL("custom-model", "a custom model"),
        /** Anything else. */
        UNKNOWN("unknown", "something that cannot be passed as modelId");

        private final String word;
        private final String noun;

        Kind(String word, String noun) {
            this.word = word;
            this.noun = noun;
        }

        /** Returns the word that users read and write, such as {@code prompt-router}. */
        public String word() {
            return word;
        }

        String noun() {
            return noun;
        }
    }
}
