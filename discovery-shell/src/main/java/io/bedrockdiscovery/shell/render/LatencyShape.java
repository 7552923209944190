package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import org.jspecify.annotations.Nullable;

/** The forms of what was measured of one region; where one is asked for, that of a probe if there was one. */
final class LatencyShape {
    private LatencyShape() {}

    static @Nullable JsonObject of(Latencies latencies, Region region) {
        ProbeLatency probe = latencies.probes().get(region);
        CallLatency calls = latencies.calls().get(region);
        if (probe != null) {
            return probe(new JsonObject(), probe);
        }
        return calls == null ? null : calls(new JsonObject(), calls);
    }

    static JsonObject probe(JsonObject form, ProbeLatency probe) {
        return form.with("source", "probe")
                .with("medianMs", probe.medianMillis())
                .with("p90Ms", probe.p90Millis())
                .with("dnsMs", probe.dnsMillis())
                .with("tcpMs", probe.tcpMillis())
                .with("tlsMs", probe.tlsMillis())
                .with("samples", probe.samples())
                .with("observedAt", probe.observedAt());
    }

    /** Calls are timed as a whole. */
    static JsonObject calls(JsonObject form, CallLatency calls) {
        return form.with("source", "calls")
                .with("medianMs", calls.averageMillis())
                .with("p90Ms", null)
                .with("dnsMs", null)
                .with("tcpMs", null)
                .with("tlsMs", null)
                .with("samples", calls.samples())
                .with("observedAt", calls.observedAt());
    }

    static @Nullable String text(Latencies latencies, Region region) {
        ProbeLatency probe = latencies.probes().get(region);
        CallLatency calls = latencies.calls().get(region);
        if (probe != null) {
            return Shapes.millis(probe.medianMillis()) + " (probe)";
        }
        return calls == null ? null : Shapes.millis(calls.averageMillis()) + " (calls)";
    }
}
