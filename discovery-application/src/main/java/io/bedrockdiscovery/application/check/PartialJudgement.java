package io.bedrockdiscovery.application.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one aspect of an id, such as its lifecycle.
 *
 * @param detail the reason in one line for users; null where all is well
 */
record PartialJudgement(Verdict verdict, @Nullable String detail, List<String> replacements) {
    static final PartialJudgement OK = new PartialJudgement(Verdict.OK, null, List.of());

    PartialJudgement {
        replacements = List.copyOf(replacements);
    }
}
