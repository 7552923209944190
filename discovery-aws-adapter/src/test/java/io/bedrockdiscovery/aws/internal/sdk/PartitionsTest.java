package io.bedrockdiscovery.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.ServiceMetadata;

final class PartitionsTest {
    @Test
    void documentedRegions_areRealOnes() {
        assertThat(Partitions.documented())
                .containsEntry(new Region("us-east-1"), Partition.AWS)
                .containsEntry(new Region("us-gov-west-1"), new Partition("aws-us-gov"))
                .containsEntry(new Region("eusc-de-east-1"), new Partition("aws-eusc"))
                .hasSizeGreaterThan(40)
                .allSatisfy((region, partition) -> assertThat(region.id()).doesNotContain("global"));
    }

    @Test
    void partitionsAndEndpointsOfSts_areThoseOfTheMetadataOfTheSdk() {
        SdkConfiguration defaults = new SdkConfiguration(null, null, name -> null);
        Partitions.documented().forEach((region, partition) -> {
            var metadata = RegionMetadata.of(Partitions.sdkRegion(region));
            assertThat(metadata.partition().id()).isEqualTo(partition.id());
            assertThat(defaults.endpoint(SdkConfiguration.Service.STS, region))
                    .hasToString("https://" + ServiceMetadata.of("sts").endpointFor(Partitions.sdkRegion(region)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "aws, us-east-1",
        "aws-us-gov, us-gov-west-1",
        "aws-cn, cn-north-1",
        "aws-eusc, eusc-de-east-1",
        "aws-iso-e, eu-isoe-west-1"
    })
    void home_isTheRegionOfIamOrTheFirstByName(String partition, String region) {
        assertThat(Partitions.home(new Partition(partition))).contains(new Region(region));
    }

    @Test
    void unknownPartition_hasNoHome() {
        assertThat(Partitions.home(new Partition("aws-moon"))).isEmpty();
    }

    @Test
    void undocumentedRegion_belongsToThePartitionOfItsName() {
        assertThat(Partitions.of(new Region("eu-west-9"))).isEqualTo(Partition.AWS);
        assertThat(Partitions.of(new Region("us-gov-north-1"))).isEqualTo(new Partition("aws-us-gov"));
    }
}
