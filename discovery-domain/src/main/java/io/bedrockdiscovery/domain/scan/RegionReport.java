package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scan has to say of one region.
 *
 * @param knowledge what is known now, memory included
 * @param called the calls that this scan made; the others are from memory
 * @param latencyMillis the region's moving average, in milliseconds; null where nothing was measured
 */
public record RegionReport(
        RegionKnowledge knowledge,
        Set<CallKind> called,
        @Nullable Double latencyMillis) {
    public RegionReport {
        requireNonNull(knowledge, "knowledge is null");
        called = Set.copyOf(called);
    }

    /** The region. */
    public Region region() {
        return knowledge.region();
    }
}
