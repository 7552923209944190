package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;

/**
 * The calls that had no outcome when their scan ended. A call that was cancelled, or that the scan's deadline cut, is a
 * failure of the scan and not of the region: it is reported and never recorded.
 *
 * @param end the way in which the scan's run ended
 * @param deadline the deadline of the scan
 */
record UnfinishedCalls(RegionFanOut.End end, Duration deadline) {
    private static final Failure CANCELLED =
            new Failure(Reason.CANCELLED, "the scan was cancelled before this call ended");

    UnfinishedCalls {
        requireNonNull(end, "end is null");
        requireNonNull(deadline, "deadline is null");
    }

    /**
     * Returns the failure of a call.
     *
     * @param callCancelled whether the call itself was cancelled; a call that its run cut off reports that, too
     */
    Failure failure(boolean callCancelled) {
        return switch (end) {
            case CANCELLED -> CANCELLED;
            case DONE -> callCancelled ? CANCELLED : new Failure(Reason.OTHER, "the call ended without an answer");
            case TIME_UP ->
                new Failure(
                        Reason.TIMED_OUT,
                        "no answer within the scan's " + RegionTasks.seconds(deadline)
                                + " s; refresh with a longer --deadline");
        };
    }

    /** Returns whether a failure of this kind is recorded. */
    boolean isRecorded(Failure failure) {
        return end == RegionFanOut.End.DONE && failure.reason() != Reason.CANCELLED;
    }
}
