package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The regions that belong to every scan, even if EC2 does not list them: those where Bedrock was first offered. */
final class InitialRegions {
    private static final Set<Region> AWS = Stream.of(
                    "us-east-1",
                    "us-west-2",
                    "eu-west-1",
                    "ap-northeast-1",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "eu-central-1")
            .map(Region::new)
            .collect(Collectors.toUnmodifiableSet());

    private InitialRegions() {}

    /**
     * Returns the initial regions of a partition. Partitions other than {@code aws} have few regions; all documented
     * ones count.
     */
    static Set<Region> of(Partition partition, Map<Region, Partition> documented) {
        if (partition.equals(Partition.AWS)) {
            return AWS;
        }
        return documented.entrySet().stream()
                .filter(entry -> entry.getValue().equals(partition))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
