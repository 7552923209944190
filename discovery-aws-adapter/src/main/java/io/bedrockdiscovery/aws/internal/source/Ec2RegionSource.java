package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.RegionGeography;

/**
 * Lists regions by EC2 {@code DescribeRegions}; knows others by the SDK's metadata.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html">DescribeRegions</a>
 */
final class Ec2RegionSource implements RegionSource {
    private final ClientSet clients;
    private final CallExecutor calls;
    private final PartitionHome home;

    Ec2RegionSource(ClientSet clients, CallExecutor calls, PartitionHome home) {
        this.clients = clients;
        this.calls = calls;
        this.home = home;
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
        return home.ask(
                partition,
                region -> calls.signed(
                                Operation.DESCRIBE_REGIONS,
                                region,
                                context,
                                call -> regions(clients.ec2(region)
                                        .describeRegions(request -> request.allRegions(true)
                                                .overrideConfiguration(call.requestConfiguration()))))
                        .outcome());
    }

    @Override
    public Map<Region, Partition> documented() {
        return Partitions.documented();
    }

    /** Maps an answer, each region once. An answer without the list, even an empty one, is not EC2's. */
    private static List<RegionDescription> regions(DescribeRegionsResponse response) {
        if (!response.hasRegions()) {
            throw new BadAnswerException("the answer has no list of regions");
        }
        Map<Region, RegionDescription> regions = new LinkedHashMap<>();
        for (software.amazon.awssdk.services.ec2.model.Region row : response.regions()) {
            RegionDescription region = region(row);
            regions.putIfAbsent(region.region(), region);
        }
        return List.copyOf(regions.values());
    }

    private static RegionDescription region(software.amazon.awssdk.services.ec2.model.@Nullable Region row) {
        if (row == null || row.regionName() == null || !Region.isValid(row.regionName())) {
            throw new BadAnswerException("the list of regions contains an invalid name");
        }
        List<String> geography = row.geography().stream()
                .filter(Objects::nonNull)
                .map(RegionGeography::name)
                .filter(Objects::nonNull)
                .toList();
        return new RegionDescription(
                new Region(row.regionName()), SdkVocabularies.map(row.optInStatus(), OptInStatus::new), geography);
    }
}
