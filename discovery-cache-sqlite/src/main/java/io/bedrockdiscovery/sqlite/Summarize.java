package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import io.bedrockdiscovery.sqlite.LatestObservations.CallObservation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Summarizes what the file holds. */
record Summarize(Path file) implements Transaction.Work<StoreSummary> {
    private record OwnerRow(long id, Owner owner) {
        static OwnerRow read(RowReader row) throws SQLException {
            return new OwnerRow(row.number(), new Owner(new Partition(row.text()), row.text(), row.textOrNull()));
        }
    }

    @Override
    public StoreSummary execute(Transaction transaction) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (OwnerRow each : transaction.list(
                "SELECT id, partition, key, account FROM owner ORDER BY partition, key", OwnerRow::read)) {
            held.add(held(transaction, each));
        }
        return new StoreSummary(
                file.toString(),
                PrivateFiles.size(file) + PrivateFiles.size(Quarantine.withSuffix(file, "-wal")),
                Math.toIntExact(transaction.number("PRAGMA user_version")),
                held,
                Math.toIntExact(transaction.number("SELECT count(*) FROM scan")));
    }

    private static Held held(Transaction transaction, OwnerRow owner) throws SQLException {
        List<CallObservation> calls = LatestObservations.of(transaction, owner.id, Long.MAX_VALUE).stream()
                .filter(call -> !call.region().equals(ListingKind.NO_REGION))
                .toList();
        List<Instant> times = calls.stream().flatMap(Summarize::times).sorted().toList();
        return new Held(
                owner.owner,
                Math.toIntExact(
                        calls.stream().map(CallObservation::region).distinct().count()),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1));
    }

    private static Stream<Instant> times(CallObservation call) {
        return Stream.of(
                        call.answer() == null ? null : call.answer().observedAt(),
                        call.failed() == null ? null : call.failed().observedAt())
                .filter(Objects::nonNull);
    }
}
