package io.bedrockdiscovery.sqlite;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers catalogues with their history, latencies and the access to models in one SQLite file. Times are kept to the
 * nanosecond, from the year 1677 to 2262.
 *
 * <p>Safe for use by many threads, and by many processes and stores on one file. A read never waits for a write; a write
 * waits for other writes, up to 30 seconds. Each method does all of its work or none, and a killed process leaves what
 * was there before. Every method throws {@link StoreException} where the file cannot be used, and after {@link #close()}.
 *
 * <p>A damaged file is renamed and a new one started, which {@link #notices()} tells. A file of another program, or of a
 * later version of this one, is left as it is.
 */
public final class SqliteCatalogStore implements CatalogStore, LatencyStore, AccessStore {
    private final Database database;

    private SqliteCatalogStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a store. Where there is no file, the first writing makes it and its directories, for their user alone; until
     * then the store is empty, and looking at it leaves no trace.
     *
     * @param clock for the name that a damaged file gets
     * @throws StoreException where the file cannot be read or made, or is not of this program and version
     */
    public static SqliteCatalogStore open(Path file, Clock clock) {
        return open(file, clock, Settings.DEFAULT);
    }

    static SqliteCatalogStore open(Path file, Clock clock, Settings settings) {
        requireNonNull(file, "file is null");
        requireNonNull(clock, "clock is null");
        return new SqliteCatalogStore(Database.open(file, clock, settings));
    }

    /** What happened to the file since it was opened that people should know, one line each; mostly none. */
    public List<String> notices() {
        return database.notices();
    }

    @Override
    public Optional<String> accountOf(String callerDigest) {
        return database.read(
                transaction ->
                        transaction
                                .list("SELECT account FROM caller WHERE digest = ?", Row::text, callerDigest)
                                .stream()
                                .findFirst(),
                Optional.empty());
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        database.write(transaction -> transaction.run(
                "INSERT OR REPLACE INTO caller (digest, account) VALUES (?, ?)", callerDigest, account));
    }

    @Override
    public Memory load(Owner owner) {
        return database.read(new Loading(owner, Long.MAX_VALUE), Memory.empty());
    }

    @Override
    public Memory loadAsOf(Owner owner, Instant time) {
        return database.read(new Loading(owner, Nanos.nearest(time)), Memory.empty());
    }

    @Override
    public void record(Owner owner, Instant startedAt, Memory learnt) {
        database.write(new Recording(owner, startedAt, learnt));
    }

    @Override
    public List<Instant> scans(Owner owner) {
        return database.read(
                transaction ->
                        transaction.list("""
                SELECT s.started_at FROM owner o JOIN scan s ON s.owner = o.id
                WHERE o.partition = ? AND o.key = ? ORDER BY s.started_at DESC""", Row::time, owner.partition().id(), owner.key()),
                List.of());
    }

    @Override
    public StoreSummary summary() {
        return database.read(
                new Summary(database.file()),
                new StoreSummary(database.file().toString(), 0, database.version(), List.of(), 0));
    }

    @Override
    public Cleared clear(ClearRequest request) {
        database.requireOpen();
        if (!database.isThere()) {
            return new Cleared(0, 0);
        }
        Cleared cleared = database.write(new Clearing(request));
        database.shrink();
        return cleared;
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
    public Map<Region, AccessObservation> access(Owner owner, ModelId modelId) {
        return database.read(transaction -> AccessRows.load(transaction, owner, modelId), Map.of());
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt) {
        database.write(transaction -> {
            AccessRows.save(transaction, owner, modelId, learnt);
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
