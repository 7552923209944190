package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Map;

/** The settings under which the SDK of this process calls a {@link LoopbackAws}. */
final class LoopbackSetup {
    private LoopbackSetup() {}

    /** Sends all requests of the SDK to a server, with made-up credentials. */
    static void pointTheSdkTo(String url) {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "secret");
        for (String service : List.of("Bedrock", "Ec2", "Sts")) {
            System.setProperty("aws.endpointUrl" + service, url);
        }
    }

    /** Returns some regions of the partition {@code aws}, those first that every scan calls. */
    static List<Region> regions(int number) {
        try (AwsBedrock aws = AwsBedrock.open()) {
            return aws.sources().regions().documented().entrySet().stream()
                    .filter(each -> each.getValue().equals(Partition.AWS))
                    .map(Map.Entry::getKey)
                    .sorted(LoopbackSetup::initialFirst)
                    .limit(number)
                    .toList();
        }
    }

    private static int initialFirst(Region one, Region other) {
        boolean first = isInitial(one);
        return first == isInitial(other) ? one.compareTo(other) : first ? -1 : 1;
    }

    private static boolean isInitial(Region region) {
        return region.id().endsWith("-1") || region.id().endsWith("-2");
    }
}
