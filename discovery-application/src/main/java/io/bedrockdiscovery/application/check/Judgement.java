package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The judgement on an id, wherever it is mentioned.
 *
 * @param modelId the model that the id means; null where it means none
 * @param detail the reason in one line for users; null where all is well
 * @param replacements at most three ids to write instead, the likeliest first
 */
public record Judgement(
        @Nullable ModelId modelId,
        Verdict verdict,
        @Nullable String detail,
        List<String> replacements) {
    private static final int MOST = 3;

    public Judgement {
        requireNonNull(verdict, "verdict is null");
        replacements = replacements.stream().distinct().limit(MOST).toList();
    }
}
