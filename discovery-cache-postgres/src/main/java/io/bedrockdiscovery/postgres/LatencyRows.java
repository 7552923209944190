package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes latencies, one row for each region and series. Durations are stored in nanoseconds. */
final class LatencyRows {
    private LatencyRows() {}

    static Latencies load(Transaction transaction, Owner owner) throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Latencies.none();
        }
        List<CallLatency> calls = transaction.list(
                "SELECT region, average_ns, samples, observed_at FROM call_latency WHERE owner = ?",
                LatencyRows::call,
                id);
        List<ProbeLatency> probes = transaction.list("""
                SELECT region, samples, observed_at, median_ns, p90_ns, dns_ns, tcp_ns, tls_ns
                FROM probe_latency WHERE owner = ?""", LatencyRows::probe, id);
        return new Latencies(byRegion(calls, CallLatency::region), byRegion(probes, ProbeLatency::region));
    }

    static void save(Transaction transaction, Owner owner, Latencies latencies) throws SQLException {
        long id = OwnerRows.findOrAdd(transaction, owner);
        for (CallLatency call : sorted(latencies.calls())) {
            transaction.update(
                    """
                    INSERT INTO call_latency (owner, region, average_ns, samples, observed_at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (owner, region) DO UPDATE SET average_ns = excluded.average_ns,
                        samples = excluded.samples, observed_at = excluded.observed_at""",
                    id,
                    call.region().id(),
                    nanos(call.average()),
                    (long) call.samples(),
                    EpochNanos.of(call.observedAt()));
        }
        for (ProbeLatency probe : sorted(latencies.probes())) {
            transaction.update(
                    """
                    INSERT INTO probe_latency
                        (owner, region, median_ns, p90_ns, dns_ns, tcp_ns, tls_ns, samples, observed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (owner, region) DO UPDATE SET median_ns = excluded.median_ns,
                        p90_ns = excluded.p90_ns, dns_ns = excluded.dns_ns, tcp_ns = excluded.tcp_ns,
                        tls_ns = excluded.tls_ns, samples = excluded.samples, observed_at = excluded.observed_at""",
                    id,
                    probe.region().id(),
                    nanos(probe.median()),
                    nanos(probe.p90()),
                    nanos(probe.dns()),
                    nanos(probe.tcp()),
                    nanos(probe.tls()),
                    (long) probe.samples(),
                    EpochNanos.of(probe.observedAt()));
        }
        OwnerRows.renewVersion(transaction, id);
    }

    // Processes that save the same regions wait for each other in this order, and never in a circle.
    private static <T> Collection<T> sorted(Map<Region, T> byRegion) {
        return new TreeMap<>(byRegion).values();
    }

    private static CallLatency call(RowReader row) throws SQLException {
        return new CallLatency(new Region(row.text()), row.duration(), row.count(), row.time());
    }

    private static ProbeLatency probe(RowReader row) throws SQLException {
        return ProbeLatency.builder(new Region(row.text()), row.count(), row.time())
                .handshakes(row.duration(), row.duration())
                .dns(row.duration())
                .tcp(row.duration())
                .tls(row.duration())
                .build();
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw new StoreException(
                    "The latency " + duration
                            + " cannot be stored, because it is longer than 292 years; measure it again.",
                    e);
        }
    }

    private static <T> Map<Region, T> byRegion(List<T> rows, Function<T, Region> region) {
        return rows.stream().collect(Collectors.toMap(region, Function.identity()));
    }
}
