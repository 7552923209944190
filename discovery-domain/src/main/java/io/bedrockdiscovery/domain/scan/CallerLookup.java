package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Resolves the caller within a scan's deadline; resolving credentials may need network requests of its own. */
final class CallerLookup {
    static final Failure NO_CREDENTIALS = new Failure(Reason.CREDENTIALS_INVALID, "there are no AWS credentials");

    private CallerLookup() {}

    /** Returns the caller; a failure where there are no credentials or the limit has passed. Blocks. */
    static Outcome<Caller> find(CallerIdentity identity, RegionFanOut fanOut, Duration limit) {
        CallContext context = CallContext.within(limit);
        AtomicReference<@Nullable Outcome<Caller>> answer = new AtomicReference<>();
        try (RegionFanOut.Run run = fanOut.start(1, limit)) {
            run.submit(() -> answer.set(RegionTasks.guarded(() -> identity.caller(context))));
            RegionFanOut.End end = run.await();
            Outcome<Caller> caller = answer.get();
            // A call that was cut off reports a cancellation; the reason why it was cut off is the one to report.
            boolean counts = end == RegionFanOut.End.DONE || caller instanceof Outcome.Known<Caller>;
            return caller == null || !counts ? new Outcome.Unknown<>(unfinished(end, limit)) : caller;
        }
    }

    private static Failure unfinished(RegionFanOut.End end, Duration limit) {
        return switch (end) {
            case DONE -> NO_CREDENTIALS;
            case CANCELLED -> new Failure(Reason.CANCELLED, "the scan was cancelled before there were credentials");
            case TIME_UP ->
                new Failure(
                        Reason.TIMED_OUT,
                        "no credentials within the scan's " + RegionTasks.seconds(limit)
                                + " s; give it a longer --deadline");
        };
    }
}
