package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InitialRegionsTest {
    private static final Region GOV_WEST = new Region("us-gov-west-1");
    private static final Map<Region, Partition> DOCUMENTED = Map.of(
            GOV_WEST,
            Partition.GOVCLOUD,
            new Region("us-east-1"),
            Partition.AWS,
            new Region("eu-north-1"),
            Partition.AWS);

    @Test
    void partitionAws_hasSevenWhateverIsDocumented() {
        assertThat(InitialRegions.of(Partition.AWS, DOCUMENTED))
                .hasSize(7)
                .contains(new Region("us-east-1"))
                .doesNotContain(new Region("eu-north-1"));
    }

    @Test
    void otherPartition_hasItsDocumentedRegions() {
        assertThat(InitialRegions.of(Partition.GOVCLOUD, DOCUMENTED)).containsExactly(GOV_WEST);
    }
}
