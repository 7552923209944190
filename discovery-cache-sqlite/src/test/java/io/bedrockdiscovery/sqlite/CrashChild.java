package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/**
 * Writes to a store until it is killed; prints what it begins, what it has done, and when it stops in a transaction.
 */
final class CrashChild {
    /** The line that it prints when it stops inside an open write transaction. */
    static final String INSIDE = "INSIDE";

    /** The place in a transaction at which to stop and wait to be killed. */
    enum Hold {
        /** Nowhere. */
        NEVER,
        /** After a changed row, given by its number. */
        AT_CHANGE,
        /** Before the commit of a transaction, given by its number. */
        AT_COMMIT
    }

    private final Hold hold;
    private int left;

    private CrashChild(Hold hold, int number) {
        this.hold = hold;
        this.left = number;
    }

    /**
     * Takes the file, the seed, the number of the first write, the place to hold and its number, and whether the store
     * is good.
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        CrashChild child = new CrashChild(Hold.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
        boolean good = Boolean.parseBoolean(arguments[5]);
        DiscoveryStore store = SqliteStore.open(file, TestSettings.customized(child::customize));
        DiscoveryStore used = good ? store : new BrokenStore(Fault.TWO_STEPS, store);
        for (int number = first; ; number++) {
            ChildProcess.print("BEGIN " + number);
            CrashWorkload.run(used, seed, number);
            ChildProcess.print("DONE " + number);
        }
    }

    private Connection customize(Connection connection) throws SQLException {
        // With so little memory transactions reach the file before they end, and so short a log is often checkpointed.
        Connections.execute(connection, "PRAGMA cache_size = 2");
        Connections.execute(connection, "PRAGMA wal_autocheckpoint = 20");
        SQLiteConnection sqlite = (SQLiteConnection) connection;
        if (hold == Hold.AT_CHANGE) {
            sqlite.addUpdateListener((type, database, table, row) -> step());
        } else if (hold == Hold.AT_COMMIT) {
            sqlite.addCommitListener(new SQLiteCommitListener() {
                @Override
                public void onCommit() {
                    step();
                }

                @Override
                public void onRollback() {}
            });
        }
        return connection;
    }

    private void step() {
        left--;
        if (left == 0) {
            ChildProcess.print(INSIDE);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
