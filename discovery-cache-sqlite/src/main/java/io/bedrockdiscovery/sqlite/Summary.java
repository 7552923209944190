package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import io.bedrockdiscovery.sqlite.Heads.Head;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts what the file holds. */
record Summary(Path file) implements Transaction.Work<StoreSummary> {
    private record Numbered(long id, Owner owner) {}

    @Override
    public StoreSummary in(Transaction transaction) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (Numbered each : transaction.list(
                "SELECT id, partition, key, account FROM owner ORDER BY partition, key",
                row -> new Numbered(
                        row.number(), new Owner(new Partition(row.text()), row.text(), row.textOrNull())))) {
            held.add(held(transaction, each));
        }
        return new StoreSummary(
                file.toString(),
                PrivateFiles.size(file) + PrivateFiles.size(SetAside.beside(file, "-wal")),
                Math.toIntExact(transaction.number("PRAGMA user_version")),
                held,
                Math.toIntExact(transaction.number("SELECT count(*) FROM scan")));
    }

    private static Held held(Transaction transaction, Numbered each) throws SQLException {
        List<Head> heads = Heads.of(transaction, each.id, Long.MAX_VALUE).stream()
                .filter(head -> !head.region().equals(Kind.NO_REGION))
                .toList();
        List<Instant> times = heads.stream().flatMap(Summary::times).sorted().toList();
        return new Held(
                each.owner,
                Math.toIntExact(heads.stream().map(Head::region).distinct().count()),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1));
    }

    private static Stream<Instant> times(Head head) {
        return Stream.of(
                        head.answer() == null ? null : head.answer().observedAt(),
                        head.failed() == null ? null : head.failed().observedAt())
                .filter(Objects::nonNull);
    }
}
