package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Measures how long it takes to list an account's own targets in 31 regions when each call is answered after a round trip
 * of 100 ms. Ends with 1 if the median is more than 4 round trips plus the CPU time that a scan takes at 0 ms, or if
 * {@value #TOO_FEW} regions at once meet that limit as well. The server runs in the same process, so that its CPU time is
 * part of every figure; its lists are empty.
 */
public final class TargetsCheck {
    private static final int REGIONS = 31;
    private static final int ROUND_TRIP_MILLIS = 100;
    private static final double MOST_ROUND_TRIPS = 4;
    private static final int WARM_UP = 30;
    private static final int RUNS = 15;
    /** A number of regions at once that has to miss the limit. */
    private static final int TOO_FEW = 3;

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Set<TargetCall> CALLS = EnumSet.complementOf(EnumSet.of(TargetCall.MANTLE_MODELS));

    private TargetsCheck() {}

    /** Runs the check, which takes about half a minute. */
    public static void main(String[] arguments) throws IOException {
        boolean passed;
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            LoopbackSetup.pointTheSdkTo(server.url());
            try (AwsBedrock aws = AwsBedrock.open();
                    ThreadFanOut few = new ThreadFanOut(TOO_FEW);
                    BedrockDiscovery discovery = over(aws, new ThreadFanOut());
                    BedrockDiscovery slow = over(aws, few)) {
                passed = run(server, discovery, slow);
            }
        }
        System.out.println(passed ? "OK: the targets are within their limit" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    /** Returns a discovery that makes every call again. */
    private static BedrockDiscovery over(AwsBedrock aws, ThreadFanOut fanOut) {
        return BedrockDiscovery.builder(aws.sources(), new InMemoryStore())
                .fanOut(fanOut)
                .freshness(new Freshness(NANO, NANO, NANO))
                .build();
    }

    private static boolean run(LoopbackAws server, BedrockDiscovery discovery, BedrockDiscovery slow) {
        Figures.measure(WARM_UP, () -> scan(discovery), () -> {});
        scan(slow);
        Figures.measure(WARM_UP, () -> targets(discovery), () -> {});
        Figures scan = Figures.measure(RUNS, () -> scan(discovery), () -> {});
        server.roundTrip(ROUND_TRIP_MILLIS);
        Figures far = Figures.measure(RUNS, () -> targets(discovery), () -> {});
        Figures few = Figures.measure(3, () -> targets(slow), () -> {});
        double limit = MOST_ROUND_TRIPS * ROUND_TRIP_MILLIS + scan.cpuMillis();
        System.out.printf(
                "a scan of %d regions at 0 ms: %s%ntargets at %d ms: %s = %.2f round trips%n%d regions at once: %s%n",
                REGIONS, scan, ROUND_TRIP_MILLIS, far, far.medianMillis() / ROUND_TRIP_MILLIS, TOO_FEW, few);
        System.out.printf("limit: %.0f round trips + the CPU time of the scan = %.0f ms%n", MOST_ROUND_TRIPS, limit);
        return far.medianMillis() <= limit && few.medianMillis() > limit;
    }

    private static void scan(BedrockDiscovery discovery) {
        discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
    }

    private static void targets(BedrockDiscovery discovery) {
        Collection<Region> regions = discovery.catalog().regions().keySet();
        TargetReport report = discovery.targets(regions, CALLS, LIMIT);
        if (regions.size() != REGIONS || !report.unknown().isEmpty()) {
            throw new IllegalStateException("the lists are not complete: " + report.unknown());
        }
    }
}
