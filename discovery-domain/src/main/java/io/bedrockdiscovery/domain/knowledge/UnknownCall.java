package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A call whose answer is not known and could change what is said here. */
public record UnknownCall(Region region, CallKind call, Failure failure) {
    /** What is said of a call that was never made. */
    public static final Failure NEVER_ASKED = new Failure(Reason.OTHER, "it was not asked yet");

    public UnknownCall {
        requireNonNull(region, "region is null");
        requireNonNull(call, "call is null");
        requireNonNull(failure, "failure is null");
    }

    /** The calls of both lists, each once, by region and in the order in which a scan makes them. */
    public static List<UnknownCall> union(List<UnknownCall> some, List<UnknownCall> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(UnknownCall::region).thenComparing(UnknownCall::call))
                .toList();
    }
}
