package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/**
 * Regions and partitions by the SDK's metadata, a snapshot that lags behind AWS. Regions that stand for a whole
 * partition, such as {@code aws-global}, are left out.
 */
public final class Partitions {
    private Partitions() {}

    /** Returns every region of every partition in the metadata, sorted by region. */
    public static Map<Region, Partition> documented() {
        return Documented.REGIONS;
    }

    /** Returns whether the metadata lists Bedrock in a region; if not, it may be there all the same. */
    public static boolean documentsBedrock(Region region) {
        return BedrockClient.serviceMetadata().regions().contains(sdkRegion(region));
    }

    /** Returns the partition of a region, guessed from its name if the metadata does not list it. */
    public static Partition of(Region region) {
        Partition documented = documented().get(region);
        return documented == null
                ? new Partition(PartitionMetadata.of(sdkRegion(region)).id())
                : documented;
    }

    /**
     * Returns a region that every account of a partition has: the one of IAM, else the first by name.
     *
     * @return empty if the partition is unknown
     */
    public static Optional<Region> home(Partition partition) {
        return regionOfIam(partition)
                .or(() -> documented().entrySet().stream()
                        .filter(each -> each.getValue().equals(partition))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /** Returns the domain name of the services in a region's partition, such as {@code amazonaws.com.cn}. */
    public static String dnsSuffix(Region region) {
        return PartitionMetadata.of(sdkRegion(region)).dnsSuffix();
    }

    /** Returns a region in the SDK's form. */
    public static software.amazon.awssdk.regions.Region sdkRegion(Region region) {
        return software.amazon.awssdk.regions.Region.of(region.id());
    }

    private static Optional<Region> regionOfIam(Partition partition) {
        for (var each : software.amazon.awssdk.regions.Region.regions()) {
            if (each.isGlobalRegion()
                    && each.metadata() != null
                    && each.metadata().partition().id().equals(partition.id())) {
                var home = ServiceMetadata.of("iam").signingRegion(each);
                if (!home.isGlobalRegion() && Region.isValid(home.id())) {
                    return Optional.of(new Region(home.id()));
                }
            }
        }
        return Optional.empty();
    }

    /** Reads the metadata when it is first needed. */
    private static final class Documented {
        static final Map<Region, Partition> REGIONS = read();

        private static Map<Region, Partition> read() {
            Map<Region, Partition> regions = new TreeMap<>();
            for (var each : software.amazon.awssdk.regions.Region.regions()) {
                if (each.metadata() != null && !each.isGlobalRegion() && Region.isValid(each.id())) {
                    regions.put(
                            new Region(each.id()),
                            new Partition(each.metadata().partition().id()));
                }
            }
            return Collections.unmodifiableMap(regions);
        }
    }
}
