package io.bedrockdiscovery.shell.recording;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Latencies as they stand in a recording. */
final class LatencyForm {
    private LatencyForm() {}

    static Map<String, Object> of(Latencies latencies) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "calls",
                new TreeMap<>(latencies.calls())
                        .values().stream().map(LatencyForm::call).toList());
        form.put(
                "probes",
                new TreeMap<>(latencies.probes())
                        .values().stream().map(LatencyForm::probe).toList());
        return form;
    }

    static Latencies read(Form form) {
        Map<Region, CallLatency> calls = new HashMap<>();
        form.list("calls", LatencyForm::call).forEach(each -> calls.put(each.region(), each));
        Map<Region, ProbeLatency> probes = new HashMap<>();
        form.list("probes", LatencyForm::probe).forEach(each -> probes.put(each.region(), each));
        return new Latencies(calls, probes);
    }

    private static Map<String, Object> call(CallLatency call) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("region", call.region().id());
        form.put("averageMs", call.averageMillis());
        form.put("samples", call.samples());
        form.put("observedAt", call.observedAt().toString());
        return form;
    }

    private static CallLatency call(Form form) {
        return new CallLatency(
                new Region(form.text("region")),
                form.real("averageMs"),
                form.count("samples"),
                form.time("observedAt"));
    }

    private static Map<String, Object> probe(ProbeLatency probe) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("region", probe.region().id());
        form.put("medianMs", probe.medianMillis());
        form.put("p90Ms", probe.p90Millis());
        form.put("dnsMs", probe.dnsMillis());
        form.put("tcpMs", probe.tcpMillis());
        form.put("tlsMs", probe.tlsMillis());
        form.put("samples", probe.samples());
        form.put("observedAt", probe.observedAt().toString());
        return form;
    }

    private static ProbeLatency probe(Form form) {
        return new ProbeLatency(
                new Region(form.text("region")),
                form.real("medianMs"),
                form.real("p90Ms"),
                form.real("dnsMs"),
                form.real("tcpMs"),
                form.real("tlsMs"),
                form.count("samples"),
                form.time("observedAt"));
    }
}
