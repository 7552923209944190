package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Probes how far regions are, all side by side, and remembers the figures once. */
public final class LatencyMeasurement {
    private static final int FEW = 4;
    private static final double ALIKE = 0.1;

    private final LatencyProbe probe;
    private final LatencyStore store;
    private final RegionFanOut fanOut;

    /** Measures with {@code probe} through {@code fanOut}, and remembers in {@code store}. */
    public LatencyMeasurement(LatencyProbe probe, LatencyStore store, RegionFanOut fanOut) {
        this.probe = requireNonNull(probe, "probe is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
    }

    /**
     * What was measured.
     *
     * @param probes by region
     * @param failures of the regions that could not be measured
     * @param warnings lines for people
     */
    public record Result(
            SortedMap<Region, ProbeLatency> probes, SortedMap<Region, Failure> failures, List<String> warnings) {
        public Result {
            probes = Collections.unmodifiableSortedMap(new TreeMap<>(probes));
            failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
            warnings = List.copyOf(warnings);
        }
    }

    /** Probes regions, each with so many warm samples; blocks until all are measured or the limit has passed. */
    public Result measure(Owner owner, Collection<Region> regions, int samples, Duration limit) {
        Map<Region, Outcome<ProbeLatency>> outcomes = new ConcurrentSkipListMap<>();
        RegionFanOut.End end;
        try (RegionFanOut.Run run = fanOut.start(null, limit)) {
            regions.forEach(region -> run.submit(region, () -> outcomes.put(region, probe.probe(region, samples))));
            end = run.await();
        }
        Failure unfinished = end == RegionFanOut.End.CANCELLED
                ? new Failure(Reason.CANCELLED, "cancelled before it was measured")
                : new Failure(Reason.TIMED_OUT, "not measured in time");
        SortedMap<Region, ProbeLatency> probes = new TreeMap<>();
        SortedMap<Region, Failure> failures = new TreeMap<>();
        Failure notOffered = new Failure(Reason.UNREACHABLE, "Bedrock is not offered in this region");
        for (Region region : regions) {
            Outcome<ProbeLatency> outcome = outcomes.get(region);
            if (outcome instanceof Outcome.Known<ProbeLatency> known) {
                probes.put(region, known.value());
            } else if (outcome instanceof Outcome.Unknown<ProbeLatency> unknown) {
                failures.put(region, unknown.failure());
            } else {
                failures.put(region, outcome == null ? unfinished : notOffered);
            }
        }
        List<String> warnings = new ArrayList<>(suspicions(probes.values()));
        remember(owner, probes.values(), warnings);
        return new Result(probes, failures, warnings);
    }

    private void remember(Owner owner, Collection<ProbeLatency> probes, List<String> warnings) {
        if (probes.isEmpty()) {
            return;
        }
        Latencies measured = Latencies.none();
        for (ProbeLatency each : probes) {
            measured = measured.withProbe(each);
        }
        try {
            store.save(owner, measured);
        } catch (StoreException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
    }

    /** Regions on several continents are not equally far, unless something nearer answers for all of them. */
    static List<String> suspicions(Collection<ProbeLatency> probes) {
        if (probes.size() < FEW) {
            return List.of();
        }
        double least =
                probes.stream().mapToDouble(ProbeLatency::medianMillis).min().orElse(0);
        double most =
                probes.stream().mapToDouble(ProbeLatency::medianMillis).max().orElse(0);
        boolean alike = most - least <= Math.max(1, most * ALIKE);
        return alike
                ? List.of("all regions look equally far; is there a proxy between? The figures then say nothing")
                : List.of();
    }
}
