package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.account.AccountRuns;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of accounts in the database, and why the last scan could not ask some of them. */
record KnownAccounts(Database database) implements AccountStore {
    private static final String SELECT =
            "SELECT partition, account, name, state, as_of, failure_reason, failure_message FROM known_account";

    /** The later one counts; a name that it lacks stays. */
    private static final String INSERT = """
            INSERT INTO known_account AS k (partition, account, name, state, as_of, failure_reason, failure_message)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (partition, account) DO UPDATE SET
                name = CASE WHEN excluded.as_of >= k.as_of
                    THEN coalesce(excluded.name, k.name) ELSE coalesce(k.name, excluded.name) END,
                state = CASE WHEN excluded.as_of >= k.as_of THEN excluded.state ELSE k.state END,
                failure_reason = CASE WHEN excluded.as_of >= k.as_of
                    THEN excluded.failure_reason ELSE k.failure_reason END,
                failure_message = CASE WHEN excluded.as_of >= k.as_of
                    THEN excluded.failure_message ELSE k.failure_message END,
                as_of = greatest(excluded.as_of, k.as_of)""";

    @Override
    public Map<Owner, KnownAccount> accounts() {
        return database
                .read(transaction -> transaction.list(SELECT, KnownAccounts::read), List.<KnownAccount>of())
                .stream()
                .collect(Collectors.toUnmodifiableMap(KnownAccount::owner, Function.identity()));
    }

    @Override
    public void remember(Collection<KnownAccount> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        List<List<@Nullable Object>> rows = accounts.stream()
                // Processes that remember the same accounts wait for each other in this order, and never in a circle.
                .sorted(Comparator.comparing(KnownAccount::id)
                        .thenComparing(each -> each.owner().partition().id()))
                .map(KnownAccounts::values)
                .toList();
        database.write(transaction -> {
            transaction.batch(INSERT, rows);
            return null;
        });
    }

    @Override
    public Optional<AccountRuns> runs() {
        return Optional.of(new AccountRunRows(database));
    }

    private static List<@Nullable Object> values(KnownAccount account) {
        Failure failure = account.failure();
        return Arrays.asList(
                account.owner().partition().id(),
                account.id(),
                account.name(),
                account.state(),
                EpochNanos.of(account.asOf()),
                failure == null ? null : failure.reason().key(),
                failure == null ? null : failure.message());
    }

    private static KnownAccount read(RowReader row) throws SQLException {
        return new KnownAccount(
                Owner.account(new Partition(row.text()), row.text()),
                row.textOrNull(),
                row.text(),
                row.time(),
                failure(row));
    }

    /** Reads the two columns of a failure, where there is one. */
    static @Nullable Failure failure(RowReader row) throws SQLException {
        String reason = row.textOrNull();
        String message = row.textOrNull();
        return reason == null || message == null ? null : new Failure(Reason.of(reason), message);
    }
}
