package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list call whose answer is not known and could change the answer that mentions it.
 *
 * @param failure the reason why its answer is not known
 */
public record UnknownCall(Region region, ListCall call, Failure failure) {
    /** The failure of a call that was never made. */
    public static final Failure NEVER_ASKED = new Failure(Reason.NOT_ASKED, "the call was not made yet");

    public UnknownCall {
        requireNonNull(region, "region is null");
        requireNonNull(call, "call is null");
        requireNonNull(failure, "failure is null");
    }

    /** Returns the calls of both lists, each once, sorted by region and then in the order of {@link ListCall}. */
    public static List<UnknownCall> union(List<UnknownCall> some, List<UnknownCall> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(UnknownCall::region).thenComparing(UnknownCall::call))
                .toList();
    }
}
