package io.bedrockdiscovery.application.geography;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests regions in few words. */
final class RegionGroupsTest {
    @Test
    void fewRegions_areNamed_andManyAreCounted() {
        assertThat(briefly("eu-west-1", "eu-central-1")).isEqualTo("eu-central-1, eu-west-1");
        assertThat(briefly("eu-west-1", "eu-central-1", "us-east-1", "ap-south-1"))
                .isEqualTo("EU 2, US 1, APAC 1");
    }

    @Test
    void londonAndZurich_areNotInTheEu() {
        assertThat(briefly("eu-west-1", "eu-west-2", "eu-central-2")).isEqualTo("EU 1, EUR 2");
    }

    @Test
    void smallGeographies_areOne_whereThereAreSeveral() {
        assertThat(briefly("eu-west-1", "eu-west-2", "sa-east-1", "il-central-1"))
                .isEqualTo("EU 1, other 3");
    }

    @Test
    void names_areTheFullText() {
        assertThat(RegionGroups.counts("left: ", regions("us-west-2", "us-east-1", "us-east-2"))
                        .text())
                .isEqualTo("left: us-east-1, us-east-2, us-west-2");
    }

    private static String briefly(String... ids) {
        return RegionGroups.counts("", regions(ids)).brief();
    }

    private static List<Region> regions(String... ids) {
        return Stream.of(ids).map(Region::new).toList();
    }
}
