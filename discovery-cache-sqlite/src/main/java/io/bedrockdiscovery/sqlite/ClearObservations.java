package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes what a request names, and frees its space in the file. */
record ClearObservations(ClearRequest request) implements Transaction.Work<Cleared> {
    private static final List<RowMapper<?>> MAPPERS =
            List.of(ListingKind.REGIONS.mapper(), ListingKind.MODELS.mapper(), ListingKind.APPLICATION.mapper());

    @Override
    public Cleared execute(Transaction transaction) throws SQLException {
        Cleared cleared = clear(transaction);
        deleteUnreferenced(transaction);
        transaction.script("PRAGMA incremental_vacuum");
        return cleared;
    }

    private Cleared clear(Transaction transaction) throws SQLException {
        Region region = request.region();
        int regions = 0;
        int scans = 0;
        for (long owner : owners(transaction)) {
            if (request.historyOnly()) {
                clearHistory(transaction, owner, region);
                scans += region == null ? clearPastScans(transaction, owner) : 0;
            } else if (region != null) {
                regions += clearRegion(transaction, owner, region);
            } else {
                regions += Math.toIntExact(transaction.number(
                        "SELECT count(DISTINCT region) FROM call WHERE owner = ? AND region <> ''", owner));
                scans += transaction.update("DELETE FROM scan WHERE owner = ?", owner);
                transaction.update("DELETE FROM owner WHERE id = ?", owner);
            }
        }
        for (long owner : owners(transaction)) {
            OwnerRows.renewVersion(transaction, owner);
        }
        if (region == null && !request.historyOnly()) {
            clearCallers(transaction, request.account());
        }
        return new Cleared(regions, scans);
    }

    private List<Long> owners(Transaction transaction) throws SQLException {
        String account = request.account();
        return account == null
                ? transaction.list("SELECT id FROM owner", RowReader::number)
                : transaction.list("SELECT id FROM owner WHERE key = ?1 OR account = ?1", RowReader::number, account);
    }

    private static int clearRegion(Transaction transaction, long owner, Region region) throws SQLException {
        transaction.update("DELETE FROM call_latency WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM probe_latency WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM access_observation WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM access_gate WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM target_observation WHERE owner = ? AND region = ?", owner, region.id());
        int calls = transaction.update("DELETE FROM call WHERE owner = ? AND region = ?", owner, region.id());
        return calls > 0 ? 1 : 0;
    }

    /** Deletes what the present state does not need; for all regions where {@code region} is null. */
    private static void clearHistory(Transaction transaction, long owner, @Nullable Region region) throws SQLException {
        String ofOwner = "call IN (SELECT id FROM call WHERE owner = ?1 AND (?2 IS NULL OR region = ?2))";
        String regionId = region == null ? null : region.id();
        transaction.update(
                "DELETE FROM answer WHERE " + ofOwner + " AND (series, observed_at) < " + latest("answer", "answer"),
                owner,
                regionId);
        transaction.update(
                "DELETE FROM failure WHERE " + ofOwner + " AND ((series, observed_at) < " + latest("failure", "failure")
                        + " OR (series, observed_at) <= " + latest("answer", "failure") + ")",
                owner,
                regionId);
    }

    private static int clearPastScans(Transaction transaction, long owner) throws SQLException {
        return transaction.update(
                "DELETE FROM scan WHERE owner = ?1"
                        + " AND (series, started_at) < (SELECT series, started_at FROM scan WHERE owner = ?1"
                        + " ORDER BY series DESC, started_at DESC LIMIT 1)",
                owner);
    }

    private static String latest(String table, String ofTable) {
        return "(SELECT b.series, b.observed_at FROM " + table + " b WHERE b.call = " + ofTable
                + ".call ORDER BY b.series DESC, b.observed_at DESC LIMIT 1)";
    }

    private static void clearCallers(Transaction transaction, @Nullable String account) throws SQLException {
        transaction.update("DELETE FROM caller WHERE ?1 IS NULL OR account = ?1 OR digest = ?1", account);
    }

    private static void deleteUnreferenced(Transaction transaction) throws SQLException {
        transaction.update("DELETE FROM listing WHERE id NOT IN (SELECT listing FROM answer)");
        for (RowMapper<?> mapper : MAPPERS) {
            transaction.update(
                    "DELETE FROM " + mapper.table() + " WHERE id NOT IN (SELECT i.item FROM listing_item i"
                            + " JOIN listing l ON l.id = i.listing WHERE l.holds = ?)",
                    mapper.table());
        }
        transaction.update("DELETE FROM model_list WHERE id NOT IN (SELECT model_list FROM profile"
                + " WHERE model_list IS NOT NULL)");
        transaction.update("DELETE FROM failure_text WHERE id NOT IN (SELECT failure_text FROM failure)");
    }
}
