package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.regions.GeneratedPartitionMetadataProvider;
import software.amazon.awssdk.regions.PartitionMetadataProvider;
import software.amazon.awssdk.regions.servicemetadata.BedrockServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.IamServiceMetadata;

/**
 * Regions and partitions by the SDK's metadata, a snapshot that lags behind AWS. Regions that stand for a whole
 * partition, such as {@code aws-global}, are left out.
 */
public final class Partitions {
    /** The SDK's own way to these would load the metadata of every service too, which takes longer than an answer. */
    private static final PartitionMetadataProvider PARTITIONS = new GeneratedPartitionMetadataProvider();

    private Partitions() {}

    /** Returns every region of every partition in the metadata, sorted by region. */
    public static Map<Region, Partition> documented() {
        return Documented.REGIONS;
    }

    /** Returns whether the metadata lists Bedrock in a region; if not, it may be there all the same. */
    public static boolean documentsBedrock(Region region) {
        return new BedrockServiceMetadata().regions().contains(sdkRegion(region));
    }

    /** Returns the partition of a region, guessed from its name if the metadata does not list it. */
    public static Partition of(Region region) {
        Partition documented = documented().get(region);
        return documented == null ? partition(sdkRegion(region)) : documented;
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
        return PARTITIONS.partitionMetadata(sdkRegion(region)).dnsSuffix();
    }

    /** Returns a region in the SDK's form. */
    public static software.amazon.awssdk.regions.Region sdkRegion(Region region) {
        return software.amazon.awssdk.regions.Region.of(region.id());
    }

    private static Partition partition(software.amazon.awssdk.regions.Region region) {
        return new Partition(PARTITIONS.partitionMetadata(region).id());
    }

    private static Optional<Region> regionOfIam(Partition partition) {
        for (var each : software.amazon.awssdk.regions.Region.regions()) {
            if (each.isGlobalRegion()
                    && each.metadata() != null
                    && each.metadata().partition().id().equals(partition.id())) {
                var home = new IamServiceMetadata().signingRegion(each);
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
                if (!each.isGlobalRegion() && Region.isValid(each.id())) {
                    regions.put(new Region(each.id()), partition(each));
                }
            }
            return Collections.unmodifiableMap(regions);
        }
    }
}
