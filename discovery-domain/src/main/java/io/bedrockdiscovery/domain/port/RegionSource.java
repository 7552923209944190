package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.List;
import java.util.Map;

/**
 * Lists the regions of a partition. Safe for use by many threads. Failures are returned, not thrown. A call from an
 * interrupted thread returns {@code cancelled} promptly, even if it need not block.
 *
 * <p>The list does not restrict a scan: the seven regions in which Bedrock was first offered belong to every scan of
 * {@code aws}. Name regions in the scan's request to restrict it.
 */
public interface RegionSource {
    /** Asks for every region of a partition, including those that the account has not opted in to. Blocks. */
    Outcome<List<RegionDescription>> regions(Partition partition, CallContext context);

    /**
     * Returns the regions that the adapter knows without a request, in every partition. The snapshot lags behind AWS: a
     * region that is missing may exist. Does not block.
     *
     * @return an unmodifiable map
     */
    Map<Region, Partition> documented();
}
