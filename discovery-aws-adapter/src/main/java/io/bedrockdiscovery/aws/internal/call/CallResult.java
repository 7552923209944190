package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;

/**
 * The result of a call.
 *
 * @param outcome the outcome for the caller
 * @param cutShort true if the call failed because of its caller's deadline, so that its outcome is the caller's alone
 */
public record CallResult<T>(Outcome<T> outcome, boolean cutShort) {
    /** Returns the result of a call that ran its course. */
    public static <T> CallResult<T> complete(Outcome<T> outcome) {
        return new CallResult<>(outcome, false);
    }

    static <T> CallResult<T> failed(Failure failure, boolean cutShort) {
        return new CallResult<>(new Outcome.Unknown<>(failure, cutShort), cutShort);
    }
}
