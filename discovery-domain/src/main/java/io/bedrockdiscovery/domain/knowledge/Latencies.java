package io.bedrockdiscovery.domain.knowledge;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The two series of latencies, which are never mixed. */
public record Latencies(Map<Region, CallLatency> calls, Map<Region, ProbeLatency> probes) {
    public Latencies {
        calls = Map.copyOf(calls);
        probes = Map.copyOf(probes);
    }

    /** Nothing measured. */
    public static Latencies none() {
        return new Latencies(Map.of(), Map.of());
    }

    /** With one more sample of a call. @throws IllegalArgumentException for NaN and negative times */
    public Latencies withCall(Region region, double millis, Instant at) {
        Map<Region, CallLatency> more = new TreeMap<>(calls);
        CallLatency before = calls.get(region);
        more.put(region, before == null ? CallLatency.first(region, millis, at) : before.plus(millis, at));
        return new Latencies(more, probes);
    }

    /** With a probe's figures in place of those that were there. */
    public Latencies withProbe(ProbeLatency probe) {
        Map<Region, ProbeLatency> more = new TreeMap<>(probes);
        more.put(probe.region(), probe);
        return new Latencies(calls, more);
    }
}
