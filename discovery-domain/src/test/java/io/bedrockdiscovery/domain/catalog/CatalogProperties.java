package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A catalogue of random observations never takes a model for absent unless its absence was observed. */
final class CatalogProperties {
    @Provide
    Arbitrary<Observations> observations() {
        return ArbitraryObservations.any();
    }

    @Property(tries = 500)
    void modelOfAnUnknownList_isUnknown(@ForAll("observations") Observations observations) {
        Catalog catalog = ArbitraryObservations.catalog(observations);
        for (Region region : ArbitraryObservations.REGIONS) {
            if (ArbitraryObservations.mayHideModels(observations, region)) {
                for (ModelId id : ArbitraryObservations.IDS) {
                    assertThat(catalog.availability(id, region))
                            .as("%s in %s", id, region)
                            .isEqualTo(Availability.UNKNOWN);
                }
            }
        }
    }

    @Property(tries = 500)
    void unansweredModelCall_isAnUnknownCall(@ForAll("observations") Observations observations) {
        List<UnknownCall> unknownCalls =
                ArbitraryObservations.catalog(observations).unknownCalls();
        for (Region region : observations.regions().keySet()) {
            if (ArbitraryObservations.mayHideModels(observations, region)) {
                assertThat(unknownCalls).anySatisfy(unknown -> {
                    assertThat(unknown.region()).isEqualTo(region);
                    assertThat(unknown.call()).isEqualTo(ListCall.MODELS);
                });
            }
        }
    }
}
