package io.bedrockdiscovery.domain.route;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides latencies into bands within which they differ by no more than the noise of their measurement. A band starts at
 * the fastest latency that is in no band before it, and reaches as far as the noise of that one: a fifth of it, and at
 * least ten milliseconds. Comparing bands is a total order, which comparing pairs with a tolerance is not.
 */
final class NoiseBands {
    private static final int SHARE = 5;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final Duration LEAST = Duration.ofMillis(10);

    private final List<Duration> latencies;

    /** Creates the bands of latencies. */
    NoiseBands(Collection<Duration> latencies) {
        this.latencies = latencies.stream().sorted().toList();
    }

    /** Returns the number of the band of a latency, from 0 for the fastest; the last of all for null. */
    int of(@Nullable Duration latency) {
        if (latency == null) {
            return Integer.MAX_VALUE;
        }
        int band = -1;
        Duration end = null;
        for (Duration each : latencies) {
            if (end == null || each.compareTo(end) > 0) {
                band++;
                Duration share = share(each);
                end = each.plus(share.compareTo(LEAST) > 0 ? share : LEAST);
            }
            if (latency.compareTo(end) <= 0) {
                return band;
            }
        }
        return band + 1;
    }

    // Not by Duration.dividedBy(), whose first use takes 10 ms on JDK 25, because it loads BigDecimal.
    private static Duration share(Duration latency) {
        long nanos = latency.getSeconds() % SHARE * NANOS_OF_A_SECOND + latency.getNano();
        return Duration.ofSeconds(latency.getSeconds() / SHARE, nanos / SHARE);
    }
}
