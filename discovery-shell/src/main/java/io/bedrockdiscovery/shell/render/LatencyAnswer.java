package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was measured of every region: probes, and the scan's own calls, which stand for themselves. */
public record LatencyAnswer(Latencies latencies, List<String> warnings) implements Answer {
    public LatencyAnswer {
        requireNonNull(latencies, "latencies is null");
        warnings = List.copyOf(warnings);
    }

    @Override
    public JsonObject json() {
        List<JsonObject> regions = new ArrayList<>();
        for (Region region : measured()) {
            ProbeLatency probe = latencies.probes().get(region);
            if (probe != null) {
                regions.add(LatencyShape.probe(named(region), probe));
            }
            CallLatency calls = latencies.calls().get(region);
            if (calls != null) {
                regions.add(LatencyShape.calls(named(region), calls));
            }
        }
        return JsonObject.versioned().with("regions", regions).with("warnings", warnings);
    }

    @Override
    public void write(Page page) {
        Table table = new Table("REGION", "SOURCE", ">TYPICAL", ">P90", ">DNS", ">TCP", ">TLS", ">SAMPLES", "SEEN");
        for (Region region : measured()) {
            ProbeLatency probe = latencies.probes().get(region);
            if (probe != null) {
                table.row(
                        region,
                        "probe",
                        Shapes.millis(probe.medianMillis()),
                        Shapes.millis(probe.p90Millis()),
                        Shapes.millis(probe.dnsMillis()),
                        Shapes.millis(probe.tcpMillis()),
                        Shapes.millis(probe.tlsMillis()),
                        probe.samples(),
                        probe.observedAt());
            }
            CallLatency calls = latencies.calls().get(region);
            if (calls != null) {
                String typical = Shapes.millis(calls.averageMillis());
                table.row(region, "calls", typical, null, null, null, null, calls.samples(), calls.observedAt());
            }
        }
        if (table.isEmpty()) {
            page.line("Nothing has been measured.");
        } else {
            page.table(table);
        }
    }

    private static JsonObject named(Region region) {
        return new JsonObject().with("region", region.id());
    }

    private SortedSet<Region> measured() {
        SortedSet<Region> regions = new TreeSet<>(latencies.probes().keySet());
        regions.addAll(latencies.calls().keySet());
        return regions;
    }
}
