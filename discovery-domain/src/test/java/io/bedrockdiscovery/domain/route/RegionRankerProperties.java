package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArbitraryObservations;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.route.RegionRanking.Dropped;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A ranking over random observations drops no region for a model that was not looked for there. */
final class RegionRankerProperties {
    @Provide
    Arbitrary<Observations> observations() {
        return ArbitraryObservations.any();
    }

    @Property(tries = 500)
    void regionOfAnUnknownList_isNotDroppedForWantOfTheModel(@ForAll("observations") Observations observations) {
        Catalog catalog = ArbitraryObservations.catalog(observations);
        for (ModelId id : ArbitraryObservations.IDS) {
            RegionRanking ranking = new RegionRanker(catalog).rank(id, RankingCriteria.ANY);
            assertThat(ranking.dropped())
                    .filteredOn(dropped -> dropped.reason() != Dropped.Reason.NOT_CALLABLE)
                    .extracting(Dropped::region)
                    .noneMatch(region -> ArbitraryObservations.mayHideModels(observations, region));
        }
    }
}
