package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.RefreshLease.Subscription;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells subscribers of changes by LISTEN and NOTIFY. Holds one connection while there are subscribers, and connects again
 * where it breaks; what changes meanwhile is told then. Safe for use by many threads.
 */
final class ChangeNotices implements AutoCloseable {
    /** Changes the version of the owner with an id, and tells all processes when the transaction is committed. */
    static final String RENEW_VERSION = """
            UPDATE owner SET version = nextval('owner_version') WHERE id = ?
            RETURNING pg_notify('bedrock_discovery', current_schema() || ' ' || partition || ' ' || key)""";

    private static final String LISTEN = "LISTEN bedrock_discovery; SELECT current_schema()";

    /** The time after which a silent connection is checked: that to a server that is gone is silent for ever. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration CHECK = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(ChangeNotices.class.getName());

    private final DataSource source;
    private final Duration pause;
    private final ThreadFactory threads = new DaemonThreads("bedrock-discovery-changes");
    private final Map<Object, Subscriber> subscribers = new HashMap<>();
    private @Nullable Listening listening;
    private boolean closed;

    private record Subscriber(Owner owner, Runnable action) {}

    /**
     * Creates notices that do not connect yet.
     *
     * @param source connects to the database; without a pool, because the connection stays open
     */
    ChangeNotices(DataSource source) {
        this(source, PAUSE);
    }

    /**
     * Creates notices that do not connect yet.
     *
     * @param pause the time between a failure and the next connection
     */
    ChangeNotices(DataSource source, Duration pause) {
        this.source = source;
        this.pause = pause;
    }

    /** Runs an action after each change of an owner's version. */
    synchronized Subscription subscribe(Owner owner, Runnable action) {
        if (closed) {
            return () -> {};
        }
        Object key = new Object();
        subscribers.put(key, new Subscriber(owner, action));
        if (listening == null) {
            listening = new Listening();
            threads.newThread(listening).start();
        }
        return () -> end(key);
    }

    @Override
    public synchronized void close() {
        closed = true;
        subscribers.clear();
        endListening();
    }

    private synchronized void end(Object key) {
        subscribers.remove(key);
        if (subscribers.isEmpty()) {
            endListening();
        }
    }

    private void endListening() {
        if (listening != null) {
            listening.end();
            listening = null;
        }
    }

    private synchronized List<Subscriber> subscribers() {
        return List.copyOf(subscribers.values());
    }

    /** The connection that waits for notices. */
    private final class Listening implements Runnable {
        private final CountDownLatch end = new CountDownLatch(1);
        private @Nullable Connection connection;

        @Override
        public void run() {
            do {
                try (Connection opened = source.getConnection()) {
                    keep(opened);
                    listen(opened);
                } catch (SQLException | RuntimeException e) {
                    LOG.log(System.Logger.Level.DEBUG, "changes are not told of at present", e);
                }
            } while (!endsWithinPause());
        }

        private void listen(Connection opened) throws SQLException {
            opened.setAutoCommit(true);
            PGConnection notified = opened.unwrap(PGConnection.class);
            String schema = begin(opened);
            subscribers().forEach(each -> each.action.run());
            while (!isEnded()) {
                PGNotification[] notices = notified.getNotifications((int) SILENCE.toMillis());
                if (notices.length == 0 && !opened.isValid((int) CHECK.toSeconds())) {
                    throw new SQLException("the connection does not answer");
                }
                for (PGNotification notice : notices) {
                    tell(schema, notice.getParameter());
                }
            }
        }

        private String begin(Connection opened) throws SQLException {
            try (Statement statement = opened.createStatement()) {
                statement.execute(LISTEN);
                statement.getMoreResults();
                try (ResultSet schema = statement.getResultSet()) {
                    schema.next();
                    return schema.getString(1);
                }
            }
        }

        private void tell(String schema, String changed) {
            for (Subscriber each : subscribers()) {
                Owner owner = each.owner;
                if (changed.equals(schema + " " + owner.partition().id() + " " + owner.key())) {
                    each.action.run();
                }
            }
        }

        private boolean isEnded() {
            return end.getCount() == 0;
        }

        private synchronized void keep(Connection opened) throws SQLException {
            connection = opened;
            if (isEnded()) {
                opened.abort(Runnable::run);
            }
        }

        private boolean endsWithinPause() {
            try {
                return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }

        /** Ends the thread, which may be waiting for the server. */
        synchronized void end() {
            end.countDown();
            if (connection != null) {
                try {
                    connection.abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.log(System.Logger.Level.DEBUG, "the connection was not ended", e);
                }
            }
        }
    }
}
