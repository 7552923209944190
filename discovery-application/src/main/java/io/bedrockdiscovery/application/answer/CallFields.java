package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import java.util.Set;

/** The fields that tell of the outcome of a region's list calls. */
final class CallFields {
    private static final JsonShape SHAPE =
            JsonShape.of("outcome", "reason", "message", "observedAt", "stale", "fromCache");

    private CallFields() {}

    /**
     * Returns the outcome of every call of a region.
     *
     * @param called the calls that were made just now
     */
    static JsonObject of(CatalogRegion region, Catalog catalog, Set<ListCall> called) {
        JsonObject calls = new JsonObject();
        for (ListCall call : ListCall.values()) {
            calls.with(call.word(), of(region, call, catalog, called.contains(call)));
        }
        return calls;
    }

    private static JsonObject of(CatalogRegion region, ListCall call, Catalog catalog, boolean called) {
        Observation<?> seen = region.observations().of(call);
        boolean closed = region.status() == RegionStatus.NOT_OPTED_IN && !called;
        if (closed || !seen.wasAsked()) {
            return SHAPE.object()
                    .with("outcome", "not-called")
                    .with("stale", false)
                    .with("fromCache", false);
        }
        JsonObject fields = SHAPE.object()
                .with("outcome", seen.isKnown() ? "known" : "unknown")
                .with("observedAt", seen.observedAt().orElse(null))
                .with("stale", catalog.isStale(seen))
                .with("fromCache", !called);
        return seen.failure()
                .map(failure -> fields.with("reason", failure.reason().word()).with("message", failure.message()))
                .orElse(fields);
    }
}
