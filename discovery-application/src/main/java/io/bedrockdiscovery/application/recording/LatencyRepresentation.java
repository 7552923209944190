package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Latencies as plain maps and lists, in milliseconds. */
final class LatencyRepresentation {
    private static final double NANOS_PER_MILLI = 1e6;

    private LatencyRepresentation() {}

    static Map<String, Object> of(Latencies latencies) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "calls",
                new TreeMap<>(latencies.calls())
                        .values().stream().map(LatencyRepresentation::call).toList());
        values.put(
                "probes",
                new TreeMap<>(latencies.probes())
                        .values().stream().map(LatencyRepresentation::probe).toList());
        return values;
    }

    static Latencies read(MapReader values) {
        Map<Region, CallLatency> calls = new HashMap<>();
        values.requiredObjects("calls", LatencyRepresentation::call).forEach(each -> calls.put(each.region(), each));
        Map<Region, ProbeLatency> probes = new HashMap<>();
        values.requiredObjects("probes", LatencyRepresentation::probe).forEach(each -> probes.put(each.region(), each));
        return new Latencies(calls, probes);
    }

    private static Map<String, Object> call(CallLatency call) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("region", call.region().id());
        values.put("averageMs", millis(call.average()));
        values.put("samples", call.samples());
        values.put("observedAt", call.observedAt().toString());
        return values;
    }

    private static CallLatency call(MapReader values) {
        return new CallLatency(
                values.requiredText("region", Region::new),
                duration(values, "averageMs"),
                values.requiredCount("samples"),
                RecordedTime.of(values, "observedAt"));
    }

    private static Map<String, Object> probe(ProbeLatency probe) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("region", probe.region().id());
        values.put("medianMs", millis(probe.median()));
        values.put("p90Ms", millis(probe.p90()));
        values.put("dnsMs", millis(probe.dns()));
        values.put("tcpMs", millis(probe.tcp()));
        values.put("tlsMs", millis(probe.tls()));
        values.put("samples", probe.samples());
        values.put("observedAt", probe.observedAt().toString());
        return values;
    }

    private static ProbeLatency probe(MapReader values) {
        return ProbeLatency.builder(
                        values.requiredText("region", Region::new),
                        values.requiredCount("samples"),
                        RecordedTime.of(values, "observedAt"))
                .handshakes(duration(values, "medianMs"), duration(values, "p90Ms"))
                .dns(duration(values, "dnsMs"))
                .tcp(duration(values, "tcpMs"))
                .tls(duration(values, "tlsMs"))
                .build();
    }

    private static double millis(Duration time) {
        return time.toNanos() / NANOS_PER_MILLI;
    }

    private static Duration duration(MapReader values, String name) {
        return Duration.ofNanos(Math.round(values.requiredReal(name) * NANOS_PER_MILLI));
    }
}
