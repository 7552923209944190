package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Tells the time until the next refresh: the interval, or a back-off after refreshes that have failed. Safe for use by many
 * threads.
 */
final class RefreshDelays {
    /** The part of a delay by which it is shortened or lengthened at random. */
    private static final double JITTER = 0.1;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 30;

    private final Duration interval;
    private int failures;

    RefreshDelays(Duration interval) {
        this.interval = interval;
    }

    /**
     * Returns the delay after a refresh.
     *
     * @param report null where the refresh has thrown an exception
     */
    synchronized Duration after(@Nullable ScanReport report) {
        if (report != null && !hasFailed(report)) {
            failures = 0;
            return jittered(interval);
        }
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        long first = Math.min(interval.toMillis(), FIRST_RETRY.toMillis());
        long longest = Math.max(interval.toMillis(), LONGEST_RETRY.toMillis());
        return jittered(Duration.ofMillis(Math.min(first << (failures - 1), longest)));
    }

    /** Returns whether calls were made, and none of them was answered. */
    private static boolean hasFailed(ScanReport report) {
        boolean called =
                report.regions().stream().anyMatch(region -> !region.called().isEmpty());
        return report.credentialsFailure() != null
                || (called && report.regions().stream().allMatch(RefreshDelays::isSilent));
    }

    private static boolean isSilent(RegionReport region) {
        return region.called().stream()
                .allMatch(
                        call -> region.known().observations().of(call).failure().isPresent());
    }

    private static Duration jittered(Duration delay) {
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (delay.toMillis() * factor));
    }
}
