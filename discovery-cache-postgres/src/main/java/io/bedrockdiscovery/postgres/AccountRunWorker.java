package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One worker of a run, by the clock of the database. */
final class AccountRunWorker implements AccountQueue {
    /**
     * Takes the first account that is free and that no other worker is just taking. What is held in the name of this worker but in no hand was
     * claimed by a transaction whose answer was lost.
     */
    private static final String CLAIM = """
            UPDATE account_run_entry SET worker = ?, ends_at = clock_timestamp() + ? * interval '1 millisecond'
            WHERE run = ? AND position = (
                SELECT position FROM account_run_entry
                WHERE run = ? AND done_at IS NULL AND (ends_at <= clock_timestamp() OR worker = ?)
                    AND NOT (worker IS NOT DISTINCT FROM ? AND account = ANY (?))
                ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING account""";

    private static final String IS_AWAITED = """
            SELECT 1 FROM account_run_entry WHERE run = ? AND done_at IS NULL AND worker IS DISTINCT FROM ? LIMIT 1""";

    private static final String GIVE_BACK = """
            UPDATE account_run_entry SET worker = NULL, ends_at = '-infinity'
            WHERE run = ? AND worker = ? AND done_at IS NULL""";

    private static final String KEEP = """
            UPDATE account_run_entry SET ends_at = clock_timestamp() + ? * interval '1 millisecond'
            WHERE run = ? AND worker = ? AND done_at IS NULL""";

    private final Database database;
    private final long run;
    private final String worker;
    private final List<Account> accounts;
    private final Map<String, Account> byId;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    AccountRunWorker(Database database, long run, String worker, List<Account> accounts) {
        this.database = database;
        this.run = run;
        this.worker = worker;
        this.accounts = accounts;
        this.byId = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> accounts() {
        return accounts;
    }

    @Override
    public synchronized Optional<Account> next() {
        List<String> held = new ArrayList<>(inHand);
        String claimed = database.write(transaction ->
                transaction.list(CLAIM, RowReader::text, worker, term(), run, run, worker, worker, held).stream()
                        .findFirst()
                        .orElse(null));
        if (claimed == null) {
            return Optional.empty();
        }
        inHand.add(claimed);
        return Optional.ofNullable(byId.get(claimed));
    }

    @Override
    public boolean isAwaited() {
        return database.read(transaction -> transaction.numberOrNull(IS_AWAITED, run, worker), null) != null;
    }

    @Override
    public void finished(AccountReport report) {
        List<@Nullable Object> values = AccountReportRow.values(report);
        values.add(run);
        values.add(report.account().id());
        values.add(worker);
        database.write(transaction -> transaction.update(AccountReportRow.UPDATE, values.toArray()));
        inHand.remove(report.account().id());
    }

    @Override
    public void giveBack(Account account) {
        database.write(transaction -> transaction.update(GIVE_BACK + " AND account = ?", run, worker, account.id()));
        inHand.remove(account.id());
    }

    @Override
    public void keep() {
        database.write(transaction -> transaction.update(KEEP, term(), run, worker));
    }

    @Override
    public List<Done> done() {
        return database
                .read(
                        transaction -> transaction.list(
                                AccountReportRow.SELECT, row -> AccountReportRow.read(row, byId), worker, run),
                        List.<Done>of())
                .stream()
                .toList();
    }

    @Override
    public void close() {
        database.write(transaction -> transaction.update(GIVE_BACK, run, worker));
        inHand.clear();
    }

    private static long term() {
        return AccountRuns.TERM.toMillis();
    }
}
