package io.bedrockdiscovery.aws.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;

/** Assertions on outcomes. */
public final class OutcomeAssertions {
    private OutcomeAssertions() {}

    /** The answer; fails where there is none. */
    public static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Known<T> known) {
            return known.value();
        }
        throw new AssertionError(outcome.toString());
    }

    /** The failure; fails where there is an answer. */
    public static Failure failure(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Unknown<?> unknown) {
            return unknown.failure();
        }
        throw new AssertionError(outcome.toString());
    }

    /** Asserts a failure for this reason, whose message is one line and contains these parts. */
    public static void isUnknown(Outcome<?> outcome, Reason reason, String... words) {
        Failure failure = failure(outcome);
        assertThat(failure.reason()).as(failure.message()).isEqualTo(reason);
        assertThat(failure.message()).isNotBlank().doesNotContain("Exception:", "\n");
        for (String each : words) {
            assertThat(failure.message()).contains(each);
        }
    }
}
