package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The latencies of one scan's calls. Safe for use by many threads. */
final class LatencySamples {
    private final SortedMap<Region, Map<ListCall, Duration>> byRegion = new TreeMap<>();

    synchronized void add(Region region, ListCall call, Duration latency) {
        byRegion.computeIfAbsent(region, any -> new EnumMap<>(ListCall.class)).put(call, latency);
    }

    /** Returns whether no call was timed. */
    synchronized boolean isEmpty() {
        return byRegion.isEmpty();
    }

    /** Returns the moving averages with these samples, each region's in the order of its calls. */
    synchronized Latencies addedTo(Latencies before, Instant at) {
        Latencies after = before;
        for (Map.Entry<Region, Map<ListCall, Duration>> region : byRegion.entrySet()) {
            for (Duration latency : region.getValue().values()) {
                after = after.withCall(region.getKey(), latency, at);
            }
        }
        return after;
    }
}
