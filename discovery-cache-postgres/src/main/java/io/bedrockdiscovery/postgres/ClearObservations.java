package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes what a request names. Writers wait for that, so that none refers to what is deleted. */
record ClearObservations(ClearRequest request) implements Transaction.Work<Cleared> {
    private static final List<RowMapper<?>> MAPPERS =
            List.of(ListingKind.REGIONS.mapper(), ListingKind.MODELS.mapper(), ListingKind.APPLICATION.mapper());

    private static final String OF_OWNER =
            " WHERE owner = ? AND call IN (SELECT id FROM call WHERE ?::text IS NULL OR region = ?)";

    private static final String HAS_ROWS = "(EXISTS (SELECT 1 FROM answer WHERE owner = ? AND call = c.id)"
            + " OR EXISTS (SELECT 1 FROM failure WHERE owner = ? AND call = c.id))";

    @Override
    public Cleared execute(Transaction transaction) throws SQLException {
        Cleared cleared = clear(transaction);
        deleteUnreferenced(transaction);
        return cleared;
    }

    private Cleared clear(Transaction transaction) throws SQLException {
        Region region = request.region();
        int regions = 0;
        int scans = 0;
        for (long owner : owners(transaction)) {
            OwnerRows.renewVersion(transaction, owner);
            if (request.historyOnly()) {
                clearHistory(transaction, owner, region);
                scans += region == null ? clearPastScans(transaction, owner) : 0;
            } else if (region != null) {
                regions += clearRegion(transaction, owner, region);
            } else {
                regions += Math.toIntExact(transaction.number(
                        "SELECT count(DISTINCT c.region) FROM call c WHERE c.region <> '' AND " + HAS_ROWS,
                        owner,
                        owner));
                scans += transaction.update("DELETE FROM scan WHERE owner = ?", owner);
                transaction.update("DELETE FROM owner WHERE id = ?", owner);
            }
        }
        if (region == null && !request.historyOnly()) {
            clearCallers(transaction, request.account());
            clearAccounts(transaction, request.account());
        }
        return new Cleared(regions, scans);
    }

    private List<Long> owners(Transaction transaction) throws SQLException {
        String account = request.account();
        return account == null
                ? transaction.list("SELECT id FROM owner ORDER BY id", RowReader::number)
                : transaction.list(
                        "SELECT id FROM owner WHERE ? IN (key, account) ORDER BY id", RowReader::number, account);
    }

    private static int clearRegion(Transaction transaction, long owner, Region region) throws SQLException {
        transaction.update("DELETE FROM call_latency WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM probe_latency WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM access_observation WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM access_gate WHERE owner = ? AND region = ?", owner, region.id());
        transaction.update("DELETE FROM target_observation WHERE owner = ? AND region = ?", owner, region.id());
        String ofRegion = " WHERE owner = ? AND call IN (SELECT id FROM call WHERE region = ?)";
        int answers = transaction.update("DELETE FROM answer" + ofRegion, owner, region.id());
        int failures = transaction.update("DELETE FROM failure" + ofRegion, owner, region.id());
        return answers + failures > 0 ? 1 : 0;
    }

    /** Deletes what the present state does not need; for all regions where {@code region} is null. */
    private static void clearHistory(Transaction transaction, long owner, @Nullable Region region) throws SQLException {
        String regionId = region == null ? null : region.id();
        transaction.update(
                "DELETE FROM answer old" + OF_OWNER + " AND (series, observed_at) < " + latest("answer"),
                owner,
                regionId,
                regionId);
        transaction.update(
                "DELETE FROM failure old" + OF_OWNER + " AND ((series, observed_at) < " + latest("failure")
                        + " OR (series, observed_at) <= " + latest("answer") + ")",
                owner,
                regionId,
                regionId);
    }

    private static int clearPastScans(Transaction transaction, long owner) throws SQLException {
        return transaction.update("""
                DELETE FROM scan old WHERE owner = ? AND (series, started_at) <
                    (SELECT series, started_at FROM scan WHERE owner = old.owner
                    ORDER BY series DESC, started_at DESC LIMIT 1)""", owner);
    }

    private static String latest(String table) {
        return "(SELECT series, observed_at FROM " + table
                + " WHERE owner = old.owner AND call = old.call ORDER BY series DESC, observed_at DESC LIMIT 1)";
    }

    private static void clearCallers(Transaction transaction, @Nullable String account) throws SQLException {
        if (account == null) {
            transaction.update("DELETE FROM caller");
        } else {
            transaction.update("DELETE FROM caller WHERE ? IN (account, digest)", account);
        }
    }

    private static void clearAccounts(Transaction transaction, @Nullable String account) throws SQLException {
        if (account == null) {
            transaction.update("DELETE FROM known_account");
            // Workers still need the run that they are in.
            transaction.update("DELETE FROM account_run r WHERE " + AccountRunRows.IS_LEFT);
        } else {
            transaction.update("DELETE FROM known_account WHERE account = ?", account);
        }
    }

    private static void deleteUnreferenced(Transaction transaction) throws SQLException {
        transaction.update("DELETE FROM listing l WHERE NOT EXISTS (SELECT 1 FROM answer WHERE listing = l.id)");
        for (RowMapper<?> mapper : MAPPERS) {
            transaction.update(
                    "DELETE FROM " + mapper.table() + " t WHERE NOT EXISTS (SELECT 1 FROM listing l"
                            + " CROSS JOIN unnest(l.items) AS i (item) WHERE l.holds = ? AND i.item = t.id)",
                    mapper.table());
        }
        transaction.update(
                "DELETE FROM failure_text t WHERE NOT EXISTS (SELECT 1 FROM failure WHERE failure_text = t.id)");
    }
}
