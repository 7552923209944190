package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Regions and partitions as the SDK's metadata has them. */
final class Partitions {
    private Partitions() {}

    /** Every region of every partition that the SDK knows. */
    static Map<Region, Partition> documented() {
        return Documented.REGIONS;
    }

    /** Whether the SDK knows of Bedrock in a region; it lags, so that not knowing is not enough to say that it is not there. */
    static boolean haveBedrock(Region region) {
        return BedrockClient.serviceMetadata().regions().contains(sdk(region));
    }

    /** The partition of a region, by its name where the SDK does not know it. */
    static Partition of(Region region) {
        Partition documented = documented().get(region);
        if (documented != null) {
            return documented;
        }
        return new Partition(PartitionMetadata.of(sdk(region)).id());
    }

    /** A region of the partition that every account has: where its IAM is, else the first by name. */
    static Optional<Region> home(Partition partition) {
        for (software.amazon.awssdk.regions.Region region : software.amazon.awssdk.regions.Region.regions()) {
            if (region.isGlobalRegion() && isIn(region, partition)) {
                Optional<Region> home = region(ServiceMetadata.of("iam").signingRegion(region));
                if (home.isPresent()) {
                    return home;
                }
            }
        }
        return documented().entrySet().stream()
                .filter(each -> each.getValue().equals(partition))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static software.amazon.awssdk.regions.Region sdk(Region region) {
        return software.amazon.awssdk.regions.Region.of(region.id());
    }

    private static Optional<Region> region(software.amazon.awssdk.regions.Region region) {
        return region.isGlobalRegion() || !Region.isValid(region.id())
                ? Optional.empty()
                : Optional.of(new Region(region.id()));
    }

    private static boolean isIn(software.amazon.awssdk.regions.Region region, Partition partition) {
        return region.metadata() != null && region.metadata().partition().id().equals(partition.id());
    }

    /** Read once, when first asked for. */
    private static final class Documented {
        static final Map<Region, Partition> REGIONS = read();

        private static Map<Region, Partition> read() {
            Map<Region, Partition> regions = new TreeMap<>();
            for (software.amazon.awssdk.regions.Region each : software.amazon.awssdk.regions.Region.regions()) {
                if (each.metadata() != null) {
                    Partition partition =
                            new Partition(each.metadata().partition().id());
                    region(each).ifPresent(region -> regions.put(region, partition));
                }
            }
            return Collections.unmodifiableMap(regions);
        }
    }
}
