package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import io.bedrockdiscovery.postgres.LatestObservations.CallObservation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Summarizes what the database holds. */
record Summarize(String place) implements Transaction.Work<StoreSummary> {
    /** The bytes of the tables with their indexes. */
    private static final String SIZE =
            "SELECT sum(pg_total_relation_size(to_regclass(name)))::bigint FROM unnest(ARRAY["
                    + Migrations.TABLES.stream().collect(Collectors.joining("','", "'", "'")) + "]) AS t (name)";

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
                place,
                transaction.number(SIZE),
                Math.toIntExact(transaction.number(Migrations.versionQuery())),
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
