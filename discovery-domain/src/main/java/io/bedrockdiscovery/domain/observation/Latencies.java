package io.bedrockdiscovery.domain.observation;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The latencies of an account's regions, in two series that are never mixed.
 *
 * @param calls the moving averages of list calls, by region
 * @param probes the latest probes, by region
 */
public record Latencies(Map<Region, CallLatency> calls, Map<Region, ProbeLatency> probes) {
    public Latencies {
        calls = Map.copyOf(calls);
        probes = Map.copyOf(probes);
    }

    /** Returns latencies without any measurement. */
    public static Latencies none() {
        return new Latencies(Map.of(), Map.of());
    }

    /** Returns the average time of a region's list calls; empty where none was measured. */
    public Optional<Duration> call(Region region) {
        return Optional.ofNullable(calls.get(region)).map(CallLatency::average);
    }

    /** Returns the median handshake time of a region's probe; empty where none was made. */
    public Optional<Duration> probe(Region region) {
        return Optional.ofNullable(probes.get(region)).map(ProbeLatency::median);
    }

    /**
     * Returns these latencies with one more sample of a list call.
     *
     * @throws IllegalArgumentException if {@code sample} is negative
     */
    public Latencies withCall(Region region, Duration sample, Instant at) {
        Map<Region, CallLatency> more = new TreeMap<>(calls);
        CallLatency before = calls.get(region);
        more.put(region, before == null ? CallLatency.first(region, sample, at) : before.plus(sample, at));
        return new Latencies(more, probes);
    }

    /** Returns these latencies with a probe in place of the region's earlier one. */
    public Latencies withProbe(ProbeLatency probe) {
        Map<Region, ProbeLatency> more = new TreeMap<>(probes);
        more.put(probe.region(), probe);
        return new Latencies(calls, more);
    }
}
