package io.bedrockdiscovery.testkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Availability;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegionRequest;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.BestRegions.Dropped;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.query.RegionRoutes;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Over any memory: what was not seen, or not since a failure, is unknown to every query. What may be called absent is
 * written down here anew, from the observations alone.
 */
final class UnknownIsNeverAbsentProperties {
    @Provide
    Arbitrary<Memory> memories() {
        return Memories.any();
    }

    @Provide
    Arbitrary<Region> regions() {
        return Arbitraries.of(Memories.REGIONS).map(Region::new);
    }

    @Provide
    Arbitrary<ModelId> ids() {
        return Arbitraries.of(Memories.MODELS).map(ModelId::new);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void availabilityIsAbsentOnlyWhereThatWasSeen(
            @ForAll("memories") Memory memory, @ForAll("regions") Region region, @ForAll("ids") ModelId id) {
        Catalog catalog = Catalogs.of(memory);

        assertThat(catalog.availability(id, region)).isEqualTo(truth(memory, region, id));
        assertThat(catalog.availability(id, new Region("eu-moon-1")))
                .isEqualTo(memory.listing().isKnown() ? Availability.ABSENT : Availability.UNKNOWN);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void resolvingFromARegionSaysAbsentOnlyWhereThatWasSeen(
            @ForAll("memories") Memory memory, @ForAll("regions") Region region, @ForAll("ids") ModelId id) {
        Routing routing = new Routing(Catalogs.of(memory));
        Resolution resolved = routing.resolve(id, region, RouteWish.ANY);
        RegionRoutes routes = routing.routes(id, region, null);

        assertThat(routes.unknown()).isEqualTo(resolved.unknown());
        if (truth(memory, region, id) == Availability.UNKNOWN) {
            assertThat(String.valueOf(resolved.problem())).doesNotContain("does not list");
            assertThat(String.valueOf(routes.problem())).doesNotContain("does not list");
            if (Catalogs.of(memory).region(region).isPresent()) {
                assertThat(calls(resolved, region)).contains(CallKind.MODELS);
            }
        }
        if (lists(memory, region, id) && !notOptedIn(memory, region) && !notOffered(memory, region)) {
            Set<CallKind> unseen = Set.of(CallKind.values()).stream()
                    .filter(call -> !memory.of(region).of(call).isKnown())
                    .collect(Collectors.toSet());
            assertThat(calls(resolved, region)).isEqualTo(unseen);
            if (resolved.problem() != null && unseen.contains(CallKind.SYSTEM_DEFINED_PROFILES)) {
                assertThat(resolved.problem())
                        .contains("not all of its profiles are known")
                        .doesNotContain("names no way");
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theBestRegionLeavesARegionOutOnlyWhereItsListWasSeen(
            @ForAll("memories") Memory memory, @ForAll("ids") ModelId id) {
        InMemoryCatalogStore store = new InMemoryCatalogStore();
        store.record(Catalogs.of(memory).owner(), Catalogs.SEEN, memory);
        ModelDiscovery discovery = ModelDiscovery.over(SampleWorld.ports(store, new InMemoryLatencyStore()))
                .scanOnStart(false)
                .build();

        BestRegions best = discovery.bestRegions(id, BestRegionRequest.ANY);

        for (Dropped dropped : best.dropped()) {
            assertThat(dropped.knowsModel() || truth(memory, dropped.region(), id) == Availability.ABSENT)
                    .as("%s is dropped: %s", dropped.region(), dropped.reason())
                    .isTrue();
            if (dropped.knowsModel()) {
                assertThat(calls(best, dropped.region())).isEqualTo(unseen(memory, dropped.region()));
            }
        }
        for (Region region : discovery.catalog().regions().keySet()) {
            if (truth(memory, region, id) == Availability.UNKNOWN) {
                assertThat(best.unknown())
                        .anyMatch(call -> call.region().equals(region) && call.call() == CallKind.MODELS);
            }
        }
    }

    /** Absent: not opted in, or not in the last list, which nothing has put in doubt since. */
    private static Availability truth(Memory memory, Region region, ModelId id) {
        if (notOptedIn(memory, region)) {
            return Availability.ABSENT;
        }
        boolean listed =
                memory.listing().items().stream().anyMatch(each -> each.region().equals(region));
        if (!listed && !memory.regions().containsKey(region)) {
            return memory.listing().isKnown() ? Availability.ABSENT : Availability.UNKNOWN;
        }
        if (!memory.of(region).models().isKnown()) {
            return Availability.UNKNOWN;
        }
        return lists(memory, region, id) ? Availability.PRESENT : Availability.ABSENT;
    }

    /** As EC2 said, unless the region has listed models since. */
    private static boolean notOptedIn(Memory memory, Region region) {
        return memory.of(region).models().known() == null
                && memory.listing().items().stream()
                        .anyMatch(each -> each.region().equals(region) && each.isNotOptedIn());
    }

    private static boolean notOffered(Memory memory, Region region) {
        return memory.of(region).models().isNotOffered();
    }

    private static boolean lists(Memory memory, Region region, ModelId id) {
        return memory.of(region).models().items().stream()
                .anyMatch(model -> model.modelId().equals(id));
    }

    /** Application profiles are only taken when asked for. */
    private static Set<CallKind> unseen(Memory memory, Region region) {
        return Stream.of(CallKind.MODELS, CallKind.SYSTEM_DEFINED_PROFILES)
                .filter(call -> !memory.of(region).of(call).isKnown())
                .collect(Collectors.toSet());
    }

    private static Set<CallKind> calls(BestRegions best, Region region) {
        return best.unknown().stream()
                .filter(unknown -> unknown.region().equals(region))
                .map(UnknownCall::call)
                .collect(Collectors.toSet());
    }

    private static Set<CallKind> calls(Resolution resolved, Region region) {
        assertThat(resolved.unknown()).extracting(UnknownCall::region).allMatch(region::equals);
        return resolved.unknown().stream().map(UnknownCall::call).collect(Collectors.toSet());
    }
}
