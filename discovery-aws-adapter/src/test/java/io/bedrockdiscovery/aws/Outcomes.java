package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;

/** What tests expect of an outcome. */
final class Outcomes {
    private Outcomes() {}

    static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Known<T> known) {
            return known.value();
        }
        throw new AssertionError(outcome.toString());
    }

    static Failure failure(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Unknown<?> unknown) {
            return unknown.failure();
        }
        throw new AssertionError(outcome.toString());
    }

    static void isUnknown(Outcome<?> outcome, Reason reason, String... words) {
        Failure failure = failure(outcome);
        assertThat(failure.reason()).as(failure.message()).isEqualTo(reason);
        assertThat(failure.message()).isNotBlank().doesNotContain("Exception:", "\n");
        for (String each : words) {
            assertThat(failure.message()).contains(each);
        }
    }
}
