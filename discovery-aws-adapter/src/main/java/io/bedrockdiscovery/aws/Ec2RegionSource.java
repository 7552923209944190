package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.RegionGeography;

/** Regions by EC2 {@code DescribeRegions}, and by the SDK's metadata. */
final class Ec2RegionSource implements RegionSource {
    private final PerRegion<Ec2Client> clients;
    private final Calls calls;
    private final HomeRegions homes;

    Ec2RegionSource(PerRegion<Ec2Client> clients, Calls calls, HomeRegions homes) {
        this.clients = clients;
        this.calls = calls;
        this.homes = homes;
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition) {
        return homes.in(
                partition,
                home -> calls.ask(
                        Operation.DESCRIBE_REGIONS,
                        home,
                        call -> regions(clients.in(home)
                                .describeRegions(
                                        request -> request.allRegions(true).overrideConfiguration(call.watch())))));
    }

    @Override
    public Map<Region, Partition> documented() {
        return Partitions.documented();
    }

    /** Every region once. The list must be there, if only empty: what is no answer of EC2's has none. */
    private static List<RegionDescription> regions(DescribeRegionsResponse response) {
        if (!response.hasRegions()) {
            throw new BadAnswerException("the answer names no region");
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
            throw new BadAnswerException("the list of regions holds something that is not a region");
        }
        List<String> geography = row.geography().stream()
                .filter(Objects::nonNull)
                .map(RegionGeography::name)
                .filter(Objects::nonNull)
                .toList();
        return new RegionDescription(
                new Region(row.regionName()), Words.of(row.optInStatus(), OptInStatus::new), geography);
    }
}
