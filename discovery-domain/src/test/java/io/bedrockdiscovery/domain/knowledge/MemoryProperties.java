package io.bedrockdiscovery.domain.knowledge;

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

/** How what scans learn adds up. */
final class MemoryProperties {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region IRELAND = new Region("eu-west-1");

    /** One call of one region at a time of its own; no region stands for the listing. */
    private record Learnt(Region region, CallKind call, boolean answered) {
        Memory at(int second) {
            if (region == null) {
                Observation<RegionDescription> listing =
                        answered ? Tries.answered(second, List.of()) : Tries.failed(second, Reason.OTHER);
                return new Memory(listing, new TreeMap<>());
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
            return answered ? Tries.answered(second, List.of()) : Tries.failed(second, Reason.OTHER);
        }
    }

    @Property(tries = 300)
    void theOrderInWhichScansAreAddedDoesNotMatter(@ForAll("scans") List<Memory> scans, @ForAll long seed) {
        assertThat(sum(Tries.shuffled(scans, seed))).isEqualTo(sum(scans));
    }

    @Property(tries = 300)
    void howScansAreGroupedDoesNotMatter(@ForAll("scans") List<Memory> scans) {
        int middle = scans.size() / 2;
        Memory first = sum(scans.subList(0, middle));
        Memory second = sum(scans.subList(middle, scans.size()));
        assertThat(first.and(second)).isEqualTo(sum(scans));
    }

    @Property(tries = 300)
    void addingTheSameAgainChangesNothing(@ForAll("scans") List<Memory> scans) {
        Memory sum = sum(scans);
        assertThat(sum.and(sum)).isEqualTo(sum);
        assertThat(scans).allSatisfy(scan -> assertThat(sum.and(scan)).isEqualTo(sum));
        assertThat(sum.and(Memory.empty())).isEqualTo(sum);
    }

    @Property(tries = 300)
    void nothingThatWasKnownIsLost(@ForAll("scans") List<Memory> scans) {
        Memory sum = sum(scans);
        for (Memory scan : scans) {
            assertThat(sum.regions().keySet()).containsAll(scan.regions().keySet());
            scan.regions().forEach((region, seen) -> {
                for (CallKind call : CallKind.values()) {
                    if (seen.of(call).known() != null) {
                        assertThat(sum.of(region).of(call).known()).isNotNull();
                    }
                }
            });
        }
    }

    @Example
    void aRegionNobodyAskedIsEmpty() {
        assertThat(Memory.empty().of(VIRGINIA)).isEqualTo(RegionObservations.none(VIRGINIA));
    }

    @Example
    void aMemoryIsItsOwn() {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        Memory memory = new Memory(Observation.none(), regions);
        regions.put(VIRGINIA, RegionObservations.none(VIRGINIA));
        assertThat(memory.regions()).isEmpty();
        assertThatThrownBy(() -> memory.regions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Provide
    Arbitrary<List<Memory>> scans() {
        Arbitrary<Learnt> learnt = Combinators.combine(
                        Arbitraries.of(VIRGINIA, IRELAND).injectNull(0.2),
                        Arbitraries.of(CallKind.class),
                        Arbitraries.of(true, false))
                .as(Learnt::new);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 1000);
        return seconds.list()
                .uniqueElements()
                .ofMaxSize(12)
                .flatMap(times -> Combinators.combine(times.stream()
                                .map(second -> learnt.map(each -> each.at(second)))
                                .toList())
                        .as(list -> list));
    }

    private static Memory of(RegionObservations seen) {
        return new Memory(Observation.none(), new TreeMap<>(Map.of(seen.region(), seen)));
    }

    private static Memory sum(List<Memory> scans) {
        return Tries.together(scans, Memory.empty(), Memory::and);
    }
}
