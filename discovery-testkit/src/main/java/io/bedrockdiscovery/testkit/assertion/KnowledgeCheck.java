package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.observation.Knowledge;
import java.util.Optional;

/** Checks the degree to which an answer is known, and returns the message of a failed check. */
final class KnowledgeCheck {
    private KnowledgeCheck() {}

    static Optional<String> known(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Unknown unknown) {
            return Optional.of("expected the answer to be known, but "
                    + unknown.reason().reason().text() + ": "
                    + unknown.reason().message().replace("%", "%%"));
        }
        return knowledge.isKnown()
                ? Optional.empty()
                : Optional.of("expected the answer to be known, but nothing was asked yet: scan first");
    }

    static Optional<String> notKnown(Knowledge knowledge) {
        return knowledge.isKnown()
                ? Optional.of("expected the answer not to be known, but everything it depends on is")
                : Optional.empty();
    }
}
