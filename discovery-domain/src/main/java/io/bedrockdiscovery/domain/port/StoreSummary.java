package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Owner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds.
 *
 * @param place where it is, for people; null for a store in memory
 * @param sizeBytes on disk; 0 for a store in memory
 * @param version of its form
 * @param scans of all owners
 */
public record StoreSummary(@Nullable String place, long sizeBytes, int version, List<Held> owners, int scans) {
    public StoreSummary {
        owners = List.copyOf(owners);
    }

    /**
     * What is held of one owner.
     *
     * @param regions how many have an observation
     * @param oldest the oldest observation that is the present state; null where there is none
     * @param newest the newest one; null where there is none
     */
    public record Held(
            Owner owner,
            int regions,
            @Nullable Instant oldest,
            @Nullable Instant newest) {}
}
