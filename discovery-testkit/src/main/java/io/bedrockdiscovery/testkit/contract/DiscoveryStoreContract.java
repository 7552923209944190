package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.AccessSamples.GRANTED;
import static io.bedrockdiscovery.testkit.contract.AccessSamples.known;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of a {@link DiscoveryStore}: observations, latencies and access of a region or an owner are cleared together, and the version tells of writes. */
@ContractOf(DiscoveryStore.class)
public abstract class DiscoveryStoreContract extends StoreFixture<DiscoveryStore> {
    private static final Owner OTHER = Owner.account(Partition.AWS, "000000000002");
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Set<Region> BOTH = Set.of(IRELAND, VIRGINIA);

    @BeforeEach
    final void fill() {
        fill(OWNER);
        fill(OTHER);
    }

    @Test
    final void version_isAnotherOneAfterEachWrite() {
        Supplier<OptionalLong> version = () -> store().version(OWNER);
        if (version.get().isEmpty()) {
            return;
        }
        List<Runnable> writes = List.of(
                () -> store().record(
                                OWNER,
                                T0.plusSeconds(1),
                                observations(models(IRELAND, T0.plusSeconds(1), model("p.new")))),
                () -> store().record(
                                OWNER,
                                T0.plusSeconds(1),
                                observations(models(VIRGINIA, T0.plusSeconds(2), model("p.new")))),
                () -> store().save(OWNER, Latencies.none().withCall(IRELAND, Duration.ofMillis(77), T0)),
                () -> store().clear(new ClearRequest(IRELAND, null, false)),
                () -> store().clear(ClearRequest.ALL));
        for (Runnable write : writes) {
            OptionalLong before = version.get();
            write.run();

            assertThat(version.get()).isNotEqualTo(before);
        }
    }

    @Test
    final void clearAll_forgetsEverything() {
        store().clear(ClearRequest.ALL);

        assertHolds(OWNER, Set.of());
        assertHolds(OTHER, Set.of());
    }

    @Test
    final void clearRegion_forgetsItForAllOwners() {
        store().clear(new ClearRequest(IRELAND, null, false));

        assertHolds(OWNER, Set.of(VIRGINIA));
        assertHolds(OTHER, Set.of(VIRGINIA));
    }

    @Test
    final void clearAccount_forgetsThatOwnerOnly() {
        store().clear(new ClearRequest(null, OTHER.key(), false));

        assertHolds(OWNER, BOTH);
        assertHolds(OTHER, Set.of());
    }

    @Test
    final void clearRegionOfAccount_forgetsThatRegionOnly() {
        store().clear(new ClearRequest(IRELAND, OTHER.key(), false));

        assertHolds(OWNER, BOTH);
        assertHolds(OTHER, Set.of(VIRGINIA));
    }

    @Test
    final void clearHistory_keepsEverythingOfThePresent() {
        store().clear(new ClearRequest(null, null, true));
        store().clear(new ClearRequest(IRELAND, null, true));

        assertHolds(OWNER, BOTH);
        assertHolds(OTHER, BOTH);
    }

    @Test
    final void secondClose_doesNothing() {
        store().close();
        store().close();
    }

    private void fill(Owner owner) {
        Latencies latencies = Latencies.none();
        for (Region region : BOTH) {
            store().record(owner, T0, observations(models(region, T0, model("a"))));
            store().saveAccess(owner, MODEL, Map.of(region, known(GRANTED, T0)));
            latencies = latencies
                    .withCall(region, Duration.ofMillis(80), T0)
                    .withProbe(ProbeLatency.builder(region, 1, T0).build());
        }
        store().save(owner, latencies);
    }

    private void assertHolds(Owner owner, Set<Region> regions) {
        assertThat(store().load(owner).regions().keySet()).isEqualTo(regions);
        assertThat(store().access(owner, MODEL, T0).keySet()).isEqualTo(regions);
        assertThat(store().latencies(owner).calls().keySet()).isEqualTo(regions);
        assertThat(store().latencies(owner).probes().keySet()).isEqualTo(regions);
    }
}
