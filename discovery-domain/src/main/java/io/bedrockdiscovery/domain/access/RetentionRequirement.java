package io.bedrockdiscovery.domain.access;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.Set;

/**
 * The models that AWS documents to need a data-retention mode which retains the calls. No operation tells the modes of
 * a model, so this is a table.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html">Data retention</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/abuse-detection.html">Abuse detection</a>
 */
final class RetentionRequirement {
    /** The modes that such a model takes; {@code provider_data_share} is the older one. */
    static final Set<String> RETAINING = Set.of("aws_review", "provider_data_share");

    /** The modes that such a model refuses. */
    static final Set<String> NOT_RETAINING = Set.of("none", "default", "inherit");

    private static final Set<String> MODELS = Set.of(
            "anthropic.claude-fable-5",
            "anthropic.claude-fable-5-1",
            "anthropic.claude-mythos-5",
            "anthropic.claude-mythos-5-1");

    private RetentionRequirement() {}

    /** Returns whether a model needs a mode that retains the calls. */
    static boolean appliesTo(ModelId model) {
        return MODELS.contains(model.base());
    }
}
