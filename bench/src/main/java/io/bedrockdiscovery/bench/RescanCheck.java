package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long it takes to scan 33 regions again when each call is answered after a round trip of 100 ms. Ends with 1
 * if the median is more than 1.4 round trips plus the CPU time that a scan takes at 0 ms, or if a scan of ten regions at
 * once meets that limit as well. Prints the times for other numbers of regions at once. The server runs in the same
 * process, so that its CPU time is part of every figure.
 */
public final class RescanCheck {
    private static final int REGIONS = 33;
    private static final int ROUND_TRIP_MILLIS = 100;
    private static final double MOST_ROUND_TRIPS = 1.4;
    private static final int WARM_UP = 60;
    private static final int SCANS = 21;
    /** A number of regions at once that has to miss the limit. */
    private static final int TOO_FEW = 10;

    private static final int[] CONCURRENCIES = {TOO_FEW, 20, 40, 80};

    private final LoopbackAws server;
    private final InMemoryStore store;
    private final BedrockDiscovery discovery;

    private RescanCheck(LoopbackAws server, InMemoryStore store, BedrockDiscovery discovery) {
        this.server = server;
        this.store = store;
        this.discovery = discovery;
    }

    /** Runs the check, which takes about half a minute. */
    public static void main(String[] arguments) throws IOException {
        boolean passed;
        InMemoryStore store = new InMemoryStore();
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            LoopbackSetup.pointTheSdkTo(server.url());
            try (AwsBedrock aws = AwsBedrock.open();
                    BedrockDiscovery discovery = BedrockDiscovery.over(aws.sources(), store)) {
                passed = new RescanCheck(server, store, discovery).run();
            }
        }
        System.out.println(passed ? "OK: the rescan is within its limit" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    private boolean run() {
        measure(WARM_UP, 0, null);
        Figures atOnce = measure(SCANS, 0, null);
        Figures far = measure(SCANS, ROUND_TRIP_MILLIS, null);
        double limit = MOST_ROUND_TRIPS * ROUND_TRIP_MILLIS + atOnce.cpuMillis();
        System.out.printf(
                "%d regions at 0 ms:   %s%n%d regions at %d ms: %s = %.2f round trips%n",
                REGIONS, atOnce, REGIONS, ROUND_TRIP_MILLIS, far, far.medianMillis() / ROUND_TRIP_MILLIS);
        System.out.printf(
                "limit: %.1f round trips + %.0f ms of CPU time at 0 ms = %.0f ms; over the CPU time: %.2f round trips%n",
                MOST_ROUND_TRIPS,
                atOnce.cpuMillis(),
                limit,
                (far.medianMillis() - atOnce.cpuMillis()) / ROUND_TRIP_MILLIS);
        boolean blind = false;
        for (int concurrency : CONCURRENCIES) {
            Figures figures = measure(SCANS, ROUND_TRIP_MILLIS, concurrency);
            System.out.printf("%d regions at once: %s%n", concurrency, figures);
            blind |= concurrency == TOO_FEW && figures.medianMillis() <= limit;
        }
        if (blind) {
            System.out.printf("%d regions at once are too few, but met the limit%n", TOO_FEW);
        }
        return far.medianMillis() <= limit && !blind;
    }

    private Figures measure(int scans, int roundTripMillis, @Nullable Integer concurrency) {
        server.roundTrip(roundTripMillis);
        ScanRequest request = ScanRequest.everywhere().withRefresh(true).withConcurrency(concurrency);
        return Figures.measure(
                scans,
                () -> requireComplete(discovery.scan(request, ScanListener.SILENT)),
                () -> store.clear(new ClearRequest(null, null, true)));
    }

    private static void requireComplete(ScanReport report) {
        if (report.completeness() != ScanReport.Completeness.COMPLETE
                || report.regions().size() != REGIONS) {
            throw new IllegalStateException("the scan is not complete: " + report.unknownCalls());
        }
    }
}
