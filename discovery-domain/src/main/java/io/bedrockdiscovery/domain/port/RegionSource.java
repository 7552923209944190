package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.List;
import java.util.Map;

/**
 * Which regions there are. Safe for use by many threads. Failures are returned, not thrown; an interrupted thread gets
 * {@code cancelled} promptly.
 */
public interface RegionSource {
    /** Asks for every region of a partition, those included that the account has not opted in to. Blocks. */
    Outcome<List<RegionDescription>> regions(Partition partition);

    /**
     * The regions that the adapter knows of without asking, in every partition. A snapshot that lags behind: a region
     * that is missing may exist. Does not block.
     */
    Map<Region, Partition> documented();
}
