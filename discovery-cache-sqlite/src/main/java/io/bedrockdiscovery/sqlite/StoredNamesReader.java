package io.bedrockdiscovery.sqlite;

import static java.util.stream.Collectors.joining;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.StoredNames;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Reads the names in the latest listings of some regions. For use within its transaction only. */
final class StoredNamesReader implements StoredNames {
    private static final RowMapper<FoundationModel> MODELS = ListingKind.MODELS.mapper();
    private static final RowMapper<InferenceProfile> PROFILES = ListingKind.APPLICATION.mapper();
    private static final Set<String> NAMING = Set.of(
            "model_id",
            "model_name",
            "provider_name",
            "has_lifecycle",
            "lifecycle_status",
            "start_of_life",
            "end_of_life",
            "legacy_from",
            "extended_access_from");

    private static final String MODELS_SQL = MODELS.columns().stream()
            .map(column -> NAMING.contains(column) ? "t." + column : "NULL")
            .collect(joining(", ", "SELECT DISTINCT ", """
                     FROM json_each(?) l
                    CROSS JOIN listing_item i ON i.listing = l.value
                    CROSS JOIN model t ON t.id = i.item"""));

    private static final String PROFILES_SQL =
            PROFILES.columns().stream().map(column -> "t." + column).collect(joining(", ", "SELECT ", """
                     FROM profile t
                    CROSS JOIN listing_item i ON i.item = t.id
                    JOIN json_each(?2) l ON l.value = i.listing
                    WHERE t.profile_id = ?1
                    ORDER BY l.key"""));

    private static final String IS_NAMED_SQL = """
            SELECT 1 FROM model_of_list m
            CROSS JOIN profile p ON p.model_list = m.model_list
            CROSS JOIN listing_item i ON i.item = p.id
            WHERE m.model_id = ?1 AND i.listing IN (SELECT value FROM json_each(?2))
            LIMIT 1""";

    private final Transaction transaction;
    private final LatestCalls calls;

    StoredNamesReader(Transaction transaction, LatestCalls calls) {
        this.transaction = transaction;
        this.calls = calls;
    }

    @Override
    public List<FoundationModel> models(Set<Region> regions) {
        return list(MODELS_SQL, MODELS::item, calls.listings(MODELS, regions));
    }

    @Override
    public List<InferenceProfile> profiles(String inferenceProfileId, Set<Region> regions) {
        return list(PROFILES_SQL, PROFILES::item, inferenceProfileId, calls.listings(PROFILES, regions));
    }

    @Override
    public boolean isNamedByProfile(ModelId id, Set<Region> regions) {
        return !list(IS_NAMED_SQL, RowReader::number, id.value(), calls.listings(PROFILES, regions))
                .isEmpty();
    }

    private <T> List<T> list(String sql, Transaction.RowFunction<T> function, String... values) {
        try {
            return transaction.list(sql, function, (Object[]) values);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** A failure of SQLite on its way through code of the domain. */
    static final class UncheckedSqlException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        UncheckedSqlException(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }
}
