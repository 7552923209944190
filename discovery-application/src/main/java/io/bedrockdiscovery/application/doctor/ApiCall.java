package io.bedrockdiscovery.application.doctor;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.function.Supplier;

/**
 * A call that some answers need.
 *
 * @param action the IAM action that it takes, such as {@code bedrock:ListFoundationModels}
 * @param needed whether every scan makes it; else only some commands do
 * @param call makes it; never throws
 */
record ApiCall(String action, boolean needed, Supplier<Outcome<?>> call) {
    ApiCall {
        requireNonNull(action, "action is null");
        requireNonNull(call, "call is null");
    }
}
