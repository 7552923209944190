package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.testkit.fixture.AvailabilityOracle;
import io.bedrockdiscovery.testkit.fixture.RandomObservations;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The availability of a model over random observations. */
final class AvailabilityProperties {
    @Provide
    Arbitrary<Observations> observations() {
        return RandomObservations.any();
    }

    @Provide
    Arbitrary<Region> regions() {
        return Arbitraries.of(RandomObservations.REGIONS).map(Region::new);
    }

    @Provide
    Arbitrary<ModelId> ids() {
        return Arbitraries.of(RandomObservations.MODELS).map(ModelId::new);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void model_isAbsentOnlyIfThatWasObserved(
            @ForAll("observations") Observations observations,
            @ForAll("regions") Region region,
            @ForAll("ids") ModelId id) {
        assertThat(WorldCatalogs.of(observations).availability(id, region))
                .isEqualTo(AvailabilityOracle.availability(observations, region, id));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void modelInARegionThatIsListedNowhere_isAbsentOnlyIfTheRegionsAreKnown(
            @ForAll("observations") Observations observations, @ForAll("ids") ModelId id) {
        assertThat(WorldCatalogs.of(observations).availability(id, new Region("eu-moon-1")))
                .isEqualTo(observations.listing().isKnown() ? Availability.ABSENT : Availability.UNKNOWN);
    }
}
