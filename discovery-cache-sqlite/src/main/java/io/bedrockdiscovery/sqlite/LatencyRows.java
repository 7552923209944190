package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Latencies as rows, one a region and series. */
final class LatencyRows {
    private LatencyRows() {}

    static Latencies load(Transaction transaction, Owner owner) throws SQLException {
        Long id = Owners.find(transaction, owner);
        if (id == null) {
            return Latencies.none();
        }
        List<CallLatency> calls = transaction.list(
                "SELECT region, average_ms, samples, observed_at FROM call_latency WHERE owner = ?",
                row -> new CallLatency(new Region(row.text()), row.real(), row.count(), row.time()),
                id);
        List<ProbeLatency> probes = transaction.list(
                """
                SELECT region, median_ms, p90_ms, dns_ms, tcp_ms, tls_ms, samples, observed_at
                FROM probe_latency WHERE owner = ?""",
                row -> new ProbeLatency(
                        new Region(row.text()),
                        row.real(),
                        row.real(),
                        row.real(),
                        row.real(),
                        row.real(),
                        row.count(),
                        row.time()),
                id);
        return new Latencies(byRegion(calls, CallLatency::region), byRegion(probes, ProbeLatency::region));
    }

    static void save(Transaction transaction, Owner owner, Latencies latencies) throws SQLException {
        long id = Owners.findOrAdd(transaction, owner);
        for (Map.Entry<Region, CallLatency> each : latencies.calls().entrySet()) {
            CallLatency call = each.getValue();
            transaction.run(
                    """
                    INSERT OR REPLACE INTO call_latency (owner, region, average_ms, samples, observed_at)
                    VALUES (?, ?, ?, ?, ?)""",
                    id,
                    each.getKey().id(),
                    call.averageMillis(),
                    (long) call.samples(),
                    Nanos.of(call.observedAt()));
        }
        for (Map.Entry<Region, ProbeLatency> each : latencies.probes().entrySet()) {
            ProbeLatency probe = each.getValue();
            transaction.run(
                    """
                    INSERT OR REPLACE INTO probe_latency
                        (owner, region, median_ms, p90_ms, dns_ms, tcp_ms, tls_ms, samples, observed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    each.getKey().id(),
                    probe.medianMillis(),
                    probe.p90Millis(),
                    probe.dnsMillis(),
                    probe.tcpMillis(),
                    probe.tlsMillis(),
                    (long) probe.samples(),
                    Nanos.of(probe.observedAt()));
        }
    }

    private static <T> Map<Region, T> byRegion(List<T> rows, Function<T, Region> region) {
        return rows.stream().collect(Collectors.toMap(region, Function.identity()));
    }
}
