package io.bedrockdiscovery.postgres;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in a PostgreSQL database, for any number of processes on any number of machines: catalogues with their history,
 * latencies, and the access to models. What several accounts are shown alike is stored once. Times are kept to the
 * nanosecond, from the year 1677 to 2262.
 *
 * <p>Safe for use by many threads. Each call is one transaction on a connection of its own: all of it is done or
 * nothing, whatever happens to the process, the server or the network. A read waits for nothing. Writes of several
 * processes add to each other by the times of their observations; a write waits up to 5 seconds for a process that is
 * clearing the store, and only for such a one or for one that adds the very same rows. A transaction whose connection breaks is run again on another one, up to five times.
 *
 * <p>The tables stand in the first schema of the connection's search path. The first write creates them; until then the
 * store is empty. Opening a store does not connect, so that a service starts while its database does not run. Every method throws
 * {@link StoreException} if the database cannot be used, and after {@link #close()}. Closing twice has no further
 * effect. Tables of a newer version of this program are left as they are; those of an older version are migrated.
 */
public final class PostgresStore implements DiscoveryStore {
    /** The query for the present by the clock of the database. */
    static final String DATABASE_TIME = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000000)::bigint";

    /** As many as the accounts that a scan of many records at once. */
    private static final int POOL = 16;

    private final Database database;
    private final @Nullable HikariDataSource pool;
    private final @Nullable ChangeNotices notices;

    private PostgresStore(Database database, @Nullable HikariDataSource pool, @Nullable ChangeNotices notices) {
        this.database = database;
        this.pool = pool;
        this.notices = notices;
    }

    /**
     * Opens a store over connections of the caller, best from a pool. Closing the store leaves the data source open.
     *
     * @param source the source of connections of PostgreSQL's driver, in any state; they go back in auto-commit mode
     */
    public static PostgresStore open(DataSource source) {
        return open(source, Settings.DEFAULT);
    }

    /**
     * Opens a store as {@link #open(DataSource)} does, which also hears of what other processes write at once, and not only when it asks
     * the next time.
     *
     * @param unpooled makes one connection to the same schema, which stays open while a periodic refresh runs: no pool should
     *     have to do without it, and none of transactions, such as PgBouncer's, passes notices on
     */
    public static PostgresStore open(DataSource source, DataSource unpooled) {
        requireNonNull(source, "source is null");
        ChangeNotices notices = new ChangeNotices(requireNonNull(unpooled, "unpooled is null"));
        return new PostgresStore(new Database(source, Settings.DEFAULT, ""), null, notices);
    }

    /**
     * Opens a store over a pool of its own, which closing the store closes. While a periodic refresh runs, it has one more
     * connection, on which it hears of what other processes write.
     *
     * @param url the URL of the database, as PostgreSQL's driver has it. Where it names no password, the driver looks into {@code
     *     ~/.pgpass} or the file that the environment variable {@code PGPASSFILE} names
     * @throws StoreException if this is no such URL; the message does not repeat it
     */
    public static PostgresStore open(String url) {
        requireNonNull(url, "url is null");
        DataSource source = ConnectionSource.of(url);
        HikariDataSource pool = new HikariDataSource(ConnectionSource.poolOf(source, POOL));
        Database database = new Database(pool, Settings.DEFAULT, Database.placeOf(url));
        return new PostgresStore(database, pool, new ChangeNotices(source));
    }

    static PostgresStore open(DataSource source, Settings settings) {
        return new PostgresStore(new Database(requireNonNull(source, "source is null"), settings, ""), null, null);
    }

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return database.read(
                transaction ->
                        transaction
                                .list("SELECT account FROM caller WHERE digest = ?", RowReader::text, callerDigest)
                                .stream()
                                .findFirst(),
                Optional.empty());
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        database.write(transaction -> transaction.update(
                "INSERT INTO caller (digest, account) VALUES (?, ?)"
                        + " ON CONFLICT (digest) DO UPDATE SET account = excluded.account",
                callerDigest,
                account));
    }

    @Override
    public Observations load(Owner owner) {
        return database.read(new LoadObservations(owner, Long.MAX_VALUE), Observations.empty());
    }

    @Override
    public Observations loadAsOf(Owner owner, Instant time) {
        return database.read(new LoadObservations(owner, EpochNanos.nearest(time)), Observations.empty());
    }

    @Override
    public Partial loadAbout(Owner owner, Instant time, ModelSelector selector) {
        return database.read(
                new LoadAbout(owner, EpochNanos.nearest(time), selector), new Partial(Observations.empty(), true));
    }

    @Override
    public OptionalLong version(Owner owner) {
        return OptionalLong.of(database.read(transaction -> OwnerRows.version(transaction, owner), 0L));
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        database.write(new RecordScan(owner, startedAt, learnt, database.present(), database.recent()));
    }

    @Override
    public List<Instant> scans(Owner owner) {
        String sql = """
                SELECT s.started_at FROM owner o JOIN scan s ON s.owner = o.id
                WHERE o.partition = ? AND o.key = ? ORDER BY s.series DESC, s.started_at DESC""";
        return database.read(
                transaction ->
                        transaction.list(sql, RowReader::time, owner.partition().id(), owner.key()),
                List.of());
    }

    @Override
    public StoreSummary summary() {
        return database.read(
                new Summarize(database.place()),
                new StoreSummary(database.place(), 0, database.version(), List.of(), 0));
    }

    @Override
    public Cleared clear(ClearRequest request) {
        return database.delete(new ClearObservations(request), new Cleared(0, 0));
    }

    @Override
    public Latencies latencies(Owner owner) {
        return database.read(transaction -> LatencyRows.load(transaction, owner), Latencies.none());
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        database.write(transaction -> {
            LatencyRows.save(transaction, owner, latencies);
            return null;
        });
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        return database.read(
                transaction -> AccessRows.MODELS.load(transaction, owner, modelId.value(), asOf), Map.of());
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        database.write(AccessRows.MODELS.save(owner, modelId.value(), learnt));
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        return database.read(transaction -> AccessRows.GATES.load(transaction, owner, gate.word(), asOf), Map.of());
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        database.write(AccessRows.GATES.save(owner, gate.word(), learnt));
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        return database.read(transaction -> TargetRows.load(transaction, owner, asOf), Map.of());
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        database.write(TargetRows.save(owner, learnt));
    }

    @Override
    public Optional<RefreshLease> refreshLease() {
        return Optional.of(
                new LeaseRows(database, notices, fence -> new PostgresStore(database.behind(fence), null, null)));
    }

    /**
     * Returns the names of the accounts in the database, and the runs in which processes scan many of them together. They can
     * be used as long as this store.
     */
    public AccountStore accounts() {
        return new KnownAccounts(database);
    }

    @Override
    public void close() {
        database.close();
        if (notices != null) {
            notices.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
