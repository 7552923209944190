package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in whose name a scan is to run, within its time: credentials too may come over the network, from a role's
 * service or a single sign-on.
 */
final class CallerInTime {
    static final Failure NOBODY = new Failure(Reason.CREDENTIALS_INVALID, "nothing says in whose name to ask");

    private CallerInTime() {}

    static Outcome<Caller> of(DiscoveryPorts ports, Duration limit) {
        AtomicReference<@Nullable Outcome<Caller>> answer = new AtomicReference<>();
        try (RegionFanOut.Run run = ports.fanOut().start(1, limit)) {
            run.submit(() -> answer.set(ports.identity().caller()));
            RegionFanOut.End end = run.await();
            Outcome<Caller> caller = answer.get();
            // What is cut off says that it was cancelled, and why it was is the reason to report.
            boolean counts = end == RegionFanOut.End.DONE || caller instanceof Outcome.Known<Caller>;
            return caller == null || !counts ? new Outcome.Unknown<>(why(end, limit)) : caller;
        }
    }

    private static Failure why(RegionFanOut.End end, Duration limit) {
        return switch (end) {
            case DONE -> NOBODY;
            case CANCELLED -> new Failure(Reason.CANCELLED, "the scan was cancelled before there were credentials");
            case TIME_UP ->
                new Failure(
                        Reason.TIMED_OUT,
                        "no credentials within the scan's " + Seconds.of(limit) + " s; give it a longer --deadline");
        };
    }
}
