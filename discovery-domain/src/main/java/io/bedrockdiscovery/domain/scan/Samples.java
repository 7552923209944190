package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The latencies one scan has measured. Safe for use by many threads. */
final class Samples {
    private static final double NANOS_PER_MILLI = 1e6;

    private final SortedMap<Region, Map<CallKind, Duration>> byRegion = new TreeMap<>();

    synchronized void add(Region region, CallKind call, Duration latency) {
        byRegion.computeIfAbsent(region, any -> new EnumMap<>(CallKind.class)).put(call, latency);
    }

    /** Whether nothing was measured. */
    synchronized boolean isEmpty() {
        return byRegion.isEmpty();
    }

    /** The moving averages with these samples, each region's in the order of its calls. */
    synchronized Latencies addedTo(Latencies before, Instant at) {
        Latencies after = before;
        for (Map.Entry<Region, Map<CallKind, Duration>> region : byRegion.entrySet()) {
            for (Duration latency : region.getValue().values()) {
                after = after.withCall(region.getKey(), latency.toNanos() / NANOS_PER_MILLI, at);
            }
        }
        return after;
    }
}
