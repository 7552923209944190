package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of observations of access: a row has its owner, its subject, its region, its time, the columns of one fact,
 * and the failure to get it.
 *
 * @param name the name of the table
 * @param subject the column of the subject
 * @param facts the columns of a fact
 * @param values the values of the columns of a fact, each null or text
 * @param reader reads a fact, whose columns come next
 * @param <T> the fact
 */
record AccessTable<T>(
        String name, String subject, List<String> facts, Function<T, List<@Nullable String>> values, Reader<T> reader) {
    /** The availability of models. */
    static final AccessTable<ModelAvailability> MODELS = new AccessTable<>(
            "access_observation",
            "model_id",
            List.of("agreement", "\"authorization\"", "entitlement", "region_availability"),
            fact -> Arrays.<@Nullable String>asList(
                    fact.agreement(), fact.authorization(), fact.entitlement(), fact.regionAvailability()),
            row -> new ModelAvailability(row.textOrNull(), row.textOrNull(), row.textOrNull(), row.textOrNull()));

    /** The account's settings behind gates. */
    static final AccessTable<GateSetting> GATES = new AccessTable<>(
            "access_gate",
            "gate",
            List.of("setting"),
            fact -> Arrays.<@Nullable String>asList(fact.value()),
            row -> new GateSetting(row.text()));

    /** Reads a fact. */
    @FunctionalInterface
    interface Reader<T> {
        T read(RowReader row) throws SQLException;
    }
}
