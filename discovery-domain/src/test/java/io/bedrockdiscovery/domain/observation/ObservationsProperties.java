package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The merge of the observations of several scans. */
final class ObservationsProperties {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region IRELAND = new Region("eu-west-1");

    /** An observation of one call of a region; a null region stands for the listing. */
    private record ObservedCall(Region region, ListCall call, boolean answered) {
        Observations at(int second) {
            if (region == null) {
                Observation<RegionDescription> listing = answered
                        ? ObservationSamples.answered(second, List.of())
                        : ObservationSamples.failed(second, Reason.OTHER);
                return new Observations(listing, new TreeMap<>());
            }
            RegionObservations none = RegionObservations.none(region);
            return of(
                    switch (call) {
                        case MODELS ->
                            new RegionObservations(region, one(second), none.systemDefined(), none.application());
                        case SYSTEM_DEFINED_PROFILES ->
                            new RegionObservations(region, none.models(), one(second), none.application());
                        case APPLICATION_PROFILES ->
                            new RegionObservations(region, none.models(), none.systemDefined(), one(second));
                    });
        }

        private <T> Observation<T> one(int second) {
            return answered
                    ? ObservationSamples.answered(second, List.of())
                    : ObservationSamples.failed(second, Reason.OTHER);
        }
    }

    @Property(tries = 300)
    void merge_ignoresTheOrder(@ForAll("scans") List<Observations> scans, @ForAll long seed) {
        assertThat(sum(ObservationSamples.shuffled(scans, seed))).isEqualTo(sum(scans));
    }

    @Property(tries = 300)
    void merge_ignoresTheGrouping(@ForAll("scans") List<Observations> scans) {
        int middle = scans.size() / 2;
        Observations first = sum(scans.subList(0, middle));
        Observations second = sum(scans.subList(middle, scans.size()));
        assertThat(first.and(second)).isEqualTo(sum(scans));
    }

    @Property(tries = 300)
    void mergeOfTheSameAgain_changesNothing(@ForAll("scans") List<Observations> scans) {
        Observations sum = sum(scans);
        assertThat(sum.and(sum)).isEqualTo(sum);
        assertThat(scans).allSatisfy(scan -> assertThat(sum.and(scan)).isEqualTo(sum));
        assertThat(sum.and(Observations.empty())).isEqualTo(sum);
    }

    @Property(tries = 300)
    void merge_losesNoAnswer(@ForAll("scans") List<Observations> scans) {
        Observations sum = sum(scans);
        for (Observations scan : scans) {
            assertThat(sum.regions().keySet()).containsAll(scan.regions().keySet());
            scan.regions().forEach((region, seen) -> {
                for (ListCall call : ListCall.values()) {
                    if (seen.of(call).known() != null) {
                        assertThat(sum.of(region).of(call).known()).isNotNull();
                    }
                }
            });
        }
    }

    @Example
    void regionThatWasNeverAsked_isEmpty() {
        assertThat(Observations.empty().of(VIRGINIA)).isEqualTo(RegionObservations.none(VIRGINIA));
    }

    @Example
    void observations_areIndependentOfTheirSource() {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        Observations observations = new Observations(Observation.none(), regions);
        regions.put(VIRGINIA, RegionObservations.none(VIRGINIA));
        assertThat(observations.regions()).isEmpty();
        assertThatThrownBy(() -> observations.regions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Provide
    Arbitrary<List<Observations>> scans() {
        Arbitrary<ObservedCall> learnt = Combinators.combine(
                        Arbitraries.of(VIRGINIA, IRELAND).injectNull(0.2),
                        Arbitraries.of(ListCall.class),
                        Arbitraries.of(true, false))
                .as(ObservedCall::new);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1000);
        return seconds.list()
                .uniqueElements()
                .ofMaxSize(12)
                .flatMap(times -> Combinators.combine(times.stream()
                                .map(second -> learnt.map(each -> each.at(second)))
                                .toList())
                        .as(list -> list));
    }

    private static Observations of(RegionObservations seen) {
        return new Observations(Observation.none(), new TreeMap<>(Map.of(seen.region(), seen)));
    }

    private static Observations sum(List<Observations> scans) {
        return ObservationSamples.together(scans, Observations.empty(), Observations::and);
    }
}
