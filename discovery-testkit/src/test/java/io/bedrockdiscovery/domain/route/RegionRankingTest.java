package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.route.RegionRanking.Placement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    @Test
    void placement_tellsTiesFromDifferencesAndWishes() {
        RegionRanking ranking = new RegionRanking(
                new ModelId("amazon.nova-pro-v1:0"),
                List.of(
                        ranked(1, "us-west-2", true, 30),
                        ranked(2, "eu-west-1", false, 35),
                        ranked(3, "ap-south-1", false, 80),
                        ranked(4, "sa-east-1", false, 75),
                        ranked(5, "us-east-1", false, null)),
                List.of(),
                List.of(),
                Knowledge.known());

        assertThat(ranking.ranking())
                .extracting(ranking::placement)
                .containsExactly(
                        Placement.PREFERRED, Placement.LATENCY, Placement.TIE, Placement.TIE, Placement.UNMEASURED);
    }

    private static RegionRanking.Ranked ranked(int rank, String region, boolean preferred, @Nullable Integer millis) {
        Region place = new Region(region);
        return new RegionRanking.Ranked(
                rank,
                place,
                preferred,
                millis == null ? null : Duration.ofMillis(millis),
                millis == null ? null : RegionRanking.LatencySource.CALLS,
                new Route("amazon.nova-pro-v1:0", InvocationMode.ON_DEMAND, Destinations.in(place), null),
                false);
    }

    private static RegionRanking.Dropped dropped(String region, RegionRanking.Dropped.Reason reason, String text) {
        return new RegionRanking.Dropped(new Region(region), reason, text);
    }
}
