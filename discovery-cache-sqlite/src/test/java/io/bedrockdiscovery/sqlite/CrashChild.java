package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** Works on a store until it is killed, and says what it is about to do, what it has done, and when it is inside a transaction. */
final class CrashChild {
    /** What it says where it stands still inside an open write transaction. */
    static final String INSIDE = "INSIDE";

    /** Where in a transaction to stand still and wait to be killed. */
    enum Hold {
        /** Nowhere. */
        NEVER,
        /** After a number of changed rows. */
        AT_CHANGE,
        /** When all is written but the end of a number of transactions. */
        AT_COMMIT
    }

    private final Hold hold;
    private int left;

    private CrashChild(Hold hold, int number) {
        this.hold = hold;
        this.left = number;
    }

    /** File, seed, number of the first work, where to hold, at which, and whether the store is a good one. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        CrashChild child = new CrashChild(Hold.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
        boolean good = Boolean.parseBoolean(arguments[5]);
        Settings settings = new Settings(Migrations.ALL, Settings.DEFAULT.patience(), child::tuned);
        CatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), settings);
        CatalogStore used = good ? store : new BrokenStore(Fault.TWO_STEPS, store);
        for (int number = first; ; number++) {
            ChildProcess.say("BEGIN " + number);
            CrashWork.run(used, seed, number);
            ChildProcess.say("DONE " + number);
        }
    }

    private Connection tuned(Connection connection) throws SQLException {
        // So little memory that transactions reach the file before they end, and so short a log that it is often folded
        // in.
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
            ChildProcess.say(INSIDE);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
