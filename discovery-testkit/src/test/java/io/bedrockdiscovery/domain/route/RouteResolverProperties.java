package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.testkit.fixture.AvailabilityOracle;
import io.bedrockdiscovery.testkit.fixture.RandomObservations;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An answer over random observations never takes a model for absent unless its absence was observed. */
final class RouteResolverProperties {
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
    void unknownModel_isNeverNotListed(
            @ForAll("observations") Observations observations,
            @ForAll("regions") Region region,
            @ForAll("ids") ModelId id) {
        Catalog catalog = WorldCatalogs.of(observations);
        RouteResolver resolver = new RouteResolver(catalog);
        Resolution resolution = resolver.resolve(id, RouteCriteria.from(region));
        RouteListing listing = resolver.routes(id, RouteCriteria.from(region));

        assertThat(listing.unknown()).isEqualTo(resolution.unknown());
        if (AvailabilityOracle.availability(observations, region, id) == Availability.UNKNOWN) {
            assertIsNotCalledAbsent(resolution.problem());
            assertIsNotCalledAbsent(listing.problem());
            if (catalog.region(region).isPresent()) {
                assertThat(calls(resolution, region)).contains(ListCall.MODELS);
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void listedModel_hasTheUnknownCallsOfItsRegion(
            @ForAll("observations") Observations observations,
            @ForAll("regions") Region region,
            @ForAll("ids") ModelId id) {
        if (!AvailabilityOracle.lists(observations, region, id)
                || AvailabilityOracle.isNotOptedIn(observations, region)
                || AvailabilityOracle.isNotOffered(observations, region)) {
            return;
        }
        Resolution resolution =
                new RouteResolver(WorldCatalogs.of(observations)).resolve(id, RouteCriteria.from(region));

        Set<ListCall> unknown = AvailabilityOracle.unknown(observations, region, ListCall.values());
        assertThat(calls(resolution, region)).isEqualTo(unknown);
        if (resolution.problem() != null && unknown.contains(ListCall.SYSTEM_DEFINED_PROFILES)) {
            assertThat(resolution.problem().reason()).isEqualTo(RouteProblem.Reason.LISTING_UNKNOWN);
            assertThat(resolution.problem().message())
                    .contains("the region's profiles could not be read")
                    .doesNotContain("names no way");
        }
    }

    private static void assertIsNotCalledAbsent(RouteProblem problem) {
        if (problem != null) {
            assertThat(problem.reason()).isNotEqualTo(RouteProblem.Reason.NOT_LISTED);
            assertThat(problem.message()).doesNotContain("does not list");
        }
    }

    private static Set<ListCall> calls(Resolution resolution, Region region) {
        assertThat(resolution.unknown()).extracting(UnknownCall::region).allMatch(region::equals);
        return resolution.unknown().stream().map(UnknownCall::call).collect(Collectors.toSet());
    }
}
