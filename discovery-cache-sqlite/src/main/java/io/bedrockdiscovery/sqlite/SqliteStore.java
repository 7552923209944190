package io.bedrockdiscovery.sqlite;

import static java.util.Objects.requireNonNull;

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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A store in one SQLite file: catalogues with their history, latencies, and the access to models. Times are kept to the
 * nanosecond, from the year 1677 to 2262.
 *
 * <p>Safe for use by many threads, and by many processes and stores on one file. A read never waits for a write; a
 * write waits up to 5 seconds for other writes, and only briefly while one that held a write up has not ended. Each method does all of its work or nothing, and a killed process
 * leaves the state before it. Every method throws {@link StoreException} if the file cannot be used, and after
 * {@link #close()}. Closing twice has no further effect.
 *
 * <p>Processes that refresh from time to time over one file do so in turn, by its {@link #refreshLease}; while the file cannot be
 * written, each does so by itself.
 *
 * <p>Another program that cuts off the -shm file is noticed before each transaction; one that does so during a
 * transaction ends the JVM. Clearing everything works on a full disk as well, by removing the file.
 *
 * <p>A damaged file is renamed and a new one is started, which {@link #notices()} tells. A file of another program, or
 * of a newer version of this one, is left as it is, also if it came to be that while it was open; a file of an older version is migrated.
 */
public final class SqliteStore implements DiscoveryStore {
    private final Database database;
    private final LeaseRows.@Nullable Fence fence;

    private SqliteStore(Database database, LeaseRows.@Nullable Fence fence) {
        this.database = database;
        this.fence = fence;
    }

    /**
     * Opens a store. A file that does not exist is created with its directories by the first write, readable by its
     * user only; until then the store is empty and reading it leaves no trace.
     *
     * @throws StoreException if the file cannot be read or created, or does not belong to this program and version
     */
    public static SqliteStore open(Path file) {
        return open(file, Settings.DEFAULT);
    }

    /**
     * Opens a store as {@link #open(Path)} does, at a place where only this program writes. A file there that is no
     * SQLite file is taken for a damaged store and renamed.
     *
     * @throws StoreException if the file cannot be read or created, or does not belong to this program and version
     */
    public static SqliteStore openOwn(Path file) {
        return open(file, Settings.DEFAULT.replacingForeign());
    }

    /**
     * Keeps SQLite's library, which the first store of this process unpacks, in a directory of the user; else each
     * process unpacks its own into the temporary directory.
     *
     * @param directory need not exist; one that other users can use is not used
     */
    public static void keepLibraryIn(Path directory) {
        NativeLibrary.keepIn(requireNonNull(directory, "directory is null"));
    }

    /**
     * Loads SQLite's driver and its library, which takes some tens of milliseconds, for a process that is about to open a store
     * in another thread. Throws nothing: what is wrong with the library is reported when a store is opened.
     */
    public static void warmUp() {
        try (Connection connection = Connections.inMemory()) {
            Connections.dataVersion(connection);
        } catch (SQLException | StoreException e) {
            return;
        }
    }

    static SqliteStore open(Path file, Settings settings) {
        requireNonNull(file, "file is null");
        return new SqliteStore(Database.open(file, settings), null);
    }

    /** Returns one line for users about each damaged file that was renamed since the store was opened; usually none. */
    public List<String> notices() {
        return database.notices();
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
        write(transaction -> transaction.update(
                "INSERT OR REPLACE INTO caller (digest, account) VALUES (?, ?)", callerDigest, account));
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
        return database.dataVersion();
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        write(new RecordScan(owner, startedAt, learnt, database.now(), database.recent()));
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
                new Summarize(database.file()),
                new StoreSummary(database.file().toString(), 0, database.version(), List.of(), 0));
    }

    @Override
    public Cleared clear(ClearRequest request) {
        database.requireOpen();
        if (!database.exists()) {
            return new Cleared(0, 0);
        }
        Cleared cleared;
        try {
            cleared = write(new ClearObservations(request));
        } catch (StoreException e) {
            if (!request.equals(ClearRequest.ALL)
                    || !(e.getCause() instanceof SQLException full && SqliteErrors.isFull(full))) {
                throw e;
            }
            cleared = whole();
            database.remove();
            return cleared;
        }
        database.shrink();
        return cleared;
    }

    /** Returns what the removal of the whole file forgets. */
    private Cleared whole() {
        StoreSummary summary = summary();
        return new Cleared(
                summary.owners().stream().mapToInt(StoreSummary.Held::regions).sum(), summary.scans());
    }

    @Override
    public Latencies latencies(Owner owner) {
        return database.read(transaction -> LatencyRows.load(transaction, owner), Latencies.none());
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        write(transaction -> {
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
        write(AccessRows.MODELS.save(owner, modelId.value(), learnt));
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        return database.read(transaction -> AccessRows.GATES.load(transaction, owner, gate.word(), asOf), Map.of());
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        write(AccessRows.GATES.save(owner, gate.word(), learnt));
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        return database.read(transaction -> TargetRows.load(transaction, owner, asOf), Map.of());
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        write(TargetRows.save(owner, learnt));
    }

    @Override
    public Optional<RefreshLease> refreshLease() {
        return Optional.of(new LeaseRows(database, check -> new SqliteStore(database, check)));
    }

    @Override
    public void close() {
        if (fence == null) {
            database.close();
        }
    }

    private <T extends @Nullable Object> T write(Transaction.Work<T> work) {
        LeaseRows.Fence check = fence;
        if (check == null) {
            return database.write(work);
        }
        return database.write(transaction -> {
            check.check(transaction, database.now());
            return work.execute(transaction);
        });
    }
}
