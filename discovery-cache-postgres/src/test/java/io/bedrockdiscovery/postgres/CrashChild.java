package io.bedrockdiscovery.postgres;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes to a store until it is killed; prints what it begins, what it has done, and when it stops in a transaction. */
final class CrashChild {
    /** The line that it prints when it stops inside a transaction. */
    static final String INSIDE = "INSIDE";

    private CrashChild() {}

    /**
     * Takes the URL, the seed, the number of the first write, the step at which to stop, or 0, and whether each statement is a
     * transaction of its own.
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[3]));
        Settings.ConnectionCustomizer holding = Interception.each((connection, method) -> {
            if (left.decrementAndGet() == 0) {
                ChildProcess.print(INSIDE);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        boolean faulty = Boolean.parseBoolean(arguments[4]);
        Settings.ConnectionCustomizer customizer =
                connection -> holding.customize(faulty ? Interception.withoutTransactions(connection) : connection);
        PostgresStore store = PostgresStore.open(source, new Settings(Migrations.ALL, customizer, Clock.systemUTC()));
        for (int number = Integer.parseInt(arguments[2]); ; number++) {
            ChildProcess.print("BEGIN " + number);
            CrashWorkload.run(store, seed, number);
            ChildProcess.print("DONE " + number);
        }
    }
}
