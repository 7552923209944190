package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary of what a store holds.
 *
 * @param place the place of the store, such as its file, for users; null for a store in memory
 * @param sizeBytes the size on disk in bytes; 0 for a store in memory
 * @param version the version of the format
 * @param owners the owners, sorted by partition and key
 * @param scans the number of scans of all owners
 */
public record StoreSummary(@Nullable String place, long sizeBytes, int version, List<Held> owners, int scans) {
    public StoreSummary {
        owners = List.copyOf(owners);
    }

    /**
     * The part of one owner.
     *
     * @param regions the number of regions with an observation
     * @param oldest the time of the oldest present observation of a list call; null where there is none
     * @param newest the time of the newest present observation of a list call; null where there is none
     */
    public record Held(
            Owner owner,
            int regions,
            @Nullable Instant oldest,
            @Nullable Instant newest) {}
}
