package io.bedrockdiscovery.domain.latency;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures the latency to regions side by side, and saves the figures once. Safe for use by many threads. */
public final class LatencyMeasurement {
    private static final int FEW = 4;
    private static final int SIMILARITY = 10;
    private static final Failure NOT_OFFERED = new Failure(Reason.UNREACHABLE, "Bedrock is not offered in this region");

    private final LatencyProbe probe;
    private final LatencyStore store;
    private final RegionFanOut fanOut;

    /** Creates a measurement. */
    public LatencyMeasurement(LatencyProbe probe, LatencyStore store, RegionFanOut fanOut) {
        this.probe = requireNonNull(probe, "probe is null");
        this.store = requireNonNull(store, "store is null");
        this.fanOut = requireNonNull(fanOut, "fanOut is null");
    }

    /**
     * Measures regions. Blocks until all are measured, the limit has passed or the thread is interrupted; an interrupt
     * stays set.
     *
     * @param samples the number of warm samples for each region; at least 1
     * @param limit the time for all regions together; positive
     * @throws IllegalArgumentException if {@code samples} is less than 1
     */
    public LatencyReport measure(Owner owner, Collection<Region> regions, int samples, Duration limit) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
        SortedMap<Region, ProbeLatency> probes = new TreeMap<>();
        SortedMap<Region, Failure> failures = new TreeMap<>();
        RegionTasks.ask(
                        fanOut,
                        regions,
                        CallContext.within(limit),
                        (region, context) -> probe.probe(region, samples, context))
                .forEach((region, outcome) -> {
                    if (outcome instanceof Outcome.Known<ProbeLatency> known) {
                        probes.put(region, known.value());
                    } else {
                        failures.put(region, outcome.whyUnknown().orElse(NOT_OFFERED));
                    }
                });
        List<String> warnings = new ArrayList<>(warningsOn(probes.values()));
        remember(owner, probes.values(), warnings);
        return new LatencyReport(probes, failures, warnings);
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
            warnings.add(e.getMessage());
        }
    }

    /** Warns where all regions seem equally far, as they do when something nearby answers for all of them. */
    private static List<String> warningsOn(Collection<ProbeLatency> probes) {
        if (probes.size() < FEW) {
            return List.of();
        }
        List<Duration> medians =
                probes.stream().map(ProbeLatency::median).sorted().toList();
        Duration most = medians.get(medians.size() - 1);
        Duration difference = most.minus(medians.get(0));
        Duration tolerance = most.dividedBy(SIMILARITY);
        boolean alike = difference.compareTo(tolerance) <= 0 || difference.compareTo(Duration.ofMillis(1)) <= 0;
        return alike
                ? List.of("all regions look equally far; if a proxy stands in between, these figures mean nothing")
                : List.of();
    }
}
