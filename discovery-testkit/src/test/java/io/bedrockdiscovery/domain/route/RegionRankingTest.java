package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RegionRankingTest {
    @Test
    void reasonOfMostRegions_comesFirst_andOnlyThoseOfRegionsThatListTheModel() {
        RegionRanking ranking = new RegionRanking(
                new ModelId("amazon.nova-pro-v1:0"),
                List.of(),
                Stream.of(
                                dropped("us-east-1", RegionRanking.Dropped.Reason.NOT_CALLABLE, "a rare reason"),
                                dropped("us-east-2", RegionRanking.Dropped.Reason.NOT_CALLABLE, "often"),
                                dropped("us-west-2", RegionRanking.Dropped.Reason.NOT_CALLABLE, "often"),
                                dropped("af-south-1", RegionRanking.Dropped.Reason.NOT_OPTED_IN, "not opted in"))
                        .toList(),
                List.of(),
                Knowledge.known());

        assertThat(ranking.reasons()).containsExactly("often: us-east-2, us-west-2", "a rare reason: us-east-1");
        assertThat(ranking.best()).isEmpty();
    }

    private static RegionRanking.Dropped dropped(String region, RegionRanking.Dropped.Reason reason, String text) {
        return new RegionRanking.Dropped(new Region(region), reason, text);
    }
}
