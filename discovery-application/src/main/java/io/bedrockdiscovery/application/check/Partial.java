package io.bedrockdiscovery.application.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement by one of several aspects.
 *
 * @param detail the reason in one line for users; null where all is well
 */
record Partial(Verdict verdict, @Nullable String detail, List<String> replacements) {
    static final Partial OK = new Partial(Verdict.OK, null, List.of());

    Partial {
        replacements = List.copyOf(replacements);
    }
}
