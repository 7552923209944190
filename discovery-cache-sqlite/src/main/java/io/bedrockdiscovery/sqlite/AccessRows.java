package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was learnt of the access to models as rows, one a model and region. */
final class AccessRows {
    private record Learnt(Region region, AccessObservation observation) {}

    private AccessRows() {}

    static Map<Region, AccessObservation> load(Transaction transaction, Owner owner, ModelId modelId)
            throws SQLException {
        Long id = Owners.find(transaction, owner);
        if (id == null) {
            return Map.of();
        }
        return transaction.list("""
                        SELECT region, agreement, authorization, entitlement, region_availability,
                            failure_reason, failure_message, observed_at
                        FROM access WHERE owner = ? AND model_id = ?""", AccessRows::learnt, id, modelId.value()).stream()
                .collect(Collectors.toUnmodifiableMap(Learnt::region, Learnt::observation));
    }

    static void save(Transaction transaction, Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt)
            throws SQLException {
        long id = Owners.findOrAdd(transaction, owner);
        for (Map.Entry<Region, AccessObservation> each : learnt.entrySet()) {
            AccessAxes axes = each.getValue().axes();
            Failure failure = each.getValue().failure();
            transaction.run(
                    """
                    INSERT OR REPLACE INTO access
                        (owner, model_id, region, agreement, authorization, entitlement, region_availability,
                         failure_reason, failure_message, observed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    modelId.value(),
                    each.getKey().id(),
                    axes == null ? null : axes.agreement(),
                    axes == null ? null : axes.authorization(),
                    axes == null ? null : axes.entitlement(),
                    axes == null ? null : axes.regionAvailability(),
                    failure == null ? null : failure.reason().word(),
                    failure == null ? null : failure.message(),
                    Nanos.of(each.getValue().observedAt()));
        }
    }

    private static Learnt learnt(Row row) throws SQLException {
        Region region = new Region(row.text());
        AccessAxes axes = new AccessAxes(row.textOrNull(), row.textOrNull(), row.textOrNull(), row.textOrNull());
        String reason = row.textOrNull();
        String message = row.textOrNull();
        return new Learnt(region, observation(axes, reason, message, row.time()));
    }

    private static AccessObservation observation(
            AccessAxes axes, @Nullable String reason, @Nullable String message, Instant observedAt) {
        if (reason == null) {
            return new AccessObservation(axes, null, observedAt);
        }
        if (message == null) {
            throw new IllegalArgumentException("a failure without a message");
        }
        return new AccessObservation(null, new Failure(Reason.of(reason), message), observedAt);
    }
}
