package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form of what came of one call of a region. */
record CallShape(
        String outcome,
        @Nullable String reason,
        @Nullable String message,
        @Nullable Instant observedAt,
        boolean stale,
        boolean fromCache) {
    private static final CallShape NOT_CALLED = new CallShape("not-called", null, null, null, false, false);

    /** @param called whether the call was made just now */
    static JsonObject of(RegionKnowledge region, CallKind call, Catalog catalog, boolean called) {
        return shape(region, call, catalog, called).json();
    }

    private static CallShape shape(RegionKnowledge region, CallKind call, Catalog catalog, boolean called) {
        Observation<?> seen = region.observations().of(call);
        boolean closed = region.status() == RegionStatus.NOT_OPTED_IN && !called;
        if (closed || !seen.wasAsked()) {
            return NOT_CALLED;
        }
        Observation.Failed failed = seen.failed();
        boolean stale = catalog.isStale(seen);
        return failed == null
                ? new CallShape("known", null, null, seen.observedAt(), stale, !called)
                : new CallShape(
                        "unknown",
                        failed.failure().reason().word(),
                        failed.failure().message(),
                        seen.observedAt(),
                        stale,
                        !called);
    }

    private JsonObject json() {
        return new JsonObject()
                .with("outcome", outcome)
                .with("reason", reason)
                .with("message", message)
                .with("observedAt", observedAt)
                .with("stale", stale)
                .with("fromCache", fromCache);
    }
}
