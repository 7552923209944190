package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;

/** A call whose answer is not known and could change what is said here. */
public record UnknownCall(Region region, CallKind call, Failure failure) {
    /** What is said of a call that was never made. */
    public static final Failure NEVER_ASKED = new Failure(Reason.OTHER, "it was not asked yet");

    public UnknownCall {
        requireNonNull(region, "region is null");
        requireNonNull(call, "call is null");
        requireNonNull(failure, "failure is null");
    }
}
