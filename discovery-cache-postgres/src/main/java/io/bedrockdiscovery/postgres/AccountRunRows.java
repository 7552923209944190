package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue;
import io.bedrockdiscovery.domain.account.AccountRun;
import io.bedrockdiscovery.domain.account.AccountRuns;
import java.sql.SQLException;
import java.util.UUID;

/** The scans of many accounts that workers share. A run begins while no other one of its scope begins. */
record AccountRunRows(Database database) implements AccountRuns {
    /** The lock excludes only those who begin a run. */
    private static final String LOCK = "LOCK TABLE account_run IN SHARE ROW EXCLUSIVE MODE";

    /** The text is as long as the list of accounts. */
    private static final String DIGEST = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    private static final String FIND = """
            SELECT id FROM account_run r
            WHERE scope = %s AND joined_until > clock_timestamp()
                AND EXISTS (SELECT 1 FROM account_run_entry WHERE run = r.id AND done_at IS NULL)
            ORDER BY id DESC LIMIT 1""".formatted(DIGEST);

    private static final String START = """
            INSERT INTO account_run (scope, started_at, joined_until)
            VALUES (%s, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond') RETURNING id""".formatted(DIGEST);

    private static final String FILL = """
            INSERT INTO account_run_entry (run, position, account)
            SELECT ?, a.position, a.account FROM unnest(?) WITH ORDINALITY AS a (account, position)""";

    /** Reports of earlier runs are for those workers only that are still at it. */
    private static final String DELETE_OLD =
            "DELETE FROM account_run r WHERE joined_until < clock_timestamp() - interval '1 day' AND ";

    /** The condition that no worker holds an account of a run {@code r}. */
    static final String IS_LEFT = "NOT EXISTS (SELECT 1 FROM account_run_entry"
            + " WHERE run = r.id AND done_at IS NULL AND ends_at > clock_timestamp())";

    @Override
    public AccountQueue join(AccountRun run) {
        String worker = UUID.randomUUID().toString();
        long id = database.write(transaction -> findOrStart(transaction, run));
        return new AccountRunWorker(database, id, worker, run.accounts());
    }

    private static long findOrStart(Transaction transaction, AccountRun run) throws SQLException {
        transaction.update(LOCK);
        Long found = transaction.numberOrNull(FIND, run.scope());
        if (found != null) {
            return found;
        }
        transaction.update(DELETE_OLD + IS_LEFT);
        long started = transaction.number(START, run.scope(), run.bound().toMillis());
        transaction.update(
                FILL, started, run.accounts().stream().map(Account::id).toList());
        return started;
    }
}
