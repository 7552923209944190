package io.bedrockdiscovery.domain.latency;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a measurement. Each region that was asked for is either in {@code probes} or in {@code failures}.
 *
 * @param probes the figures, by region
 * @param failures the regions that could not be measured
 * @param warnings lines for users
 */
public record LatencyReport(
        SortedMap<Region, ProbeLatency> probes, SortedMap<Region, Failure> failures, List<String> warnings) {
    public LatencyReport {
        probes = Collections.unmodifiableSortedMap(new TreeMap<>(probes));
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        warnings = List.copyOf(warnings);
    }
}
