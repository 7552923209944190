package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.bareModel;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.bareProfile;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.failed;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.models;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.StoredNames;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link CatalogStore#loadAbout}: what was selected is complete, whatever else is missing. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStorePartContract extends StoreFixture<CatalogStore> {
    private static final String ARN = "arn:aws:bedrock:eu-west-1::foundation-model/";
    private static final String ODD = "p.a \"\\\u0000🙂\ud800";
    private static final Set<Region> BOTH = Set.of(IRELAND, VIRGINIA);

    private final Observations recorded = observations(
            new RegionObservations(
                    IRELAND,
                    Observation.known(List.of(model("p.a"), model("p.b"), bareModel("p.c"), model(ODD)), at(1)),
                    Observation.known(
                            List.of(
                                    profile("eu.a", ARN + "p.a", "arn:aws:bedrock:us-east-1::foundation-model/p.a"),
                                    profile("eu.ab", ARN + "p.b", ARN + "p.a"),
                                    profile("eu.none", "arn:aws:bedrock:eu-west-1::custom-model/p.a", "no ARN", null),
                                    profile("eu.unlisted", ARN + "p.unlisted"),
                                    profile("eu.odd", ARN + ODD),
                                    bareProfile("eu.bare")),
                            at(1)),
                    Observation.known(List.of(profile("app", ARN + "p.a")), at(1))),
            new RegionObservations(
                    VIRGINIA,
                    Observation.known(List.of(model("p.a"), bareModel("p.c")), at(1)),
                    failed(Reason.THROTTLED, at(1)),
                    Observation.known(List.of(), at(1))));

    @BeforeEach
    final void record() {
        store().record(OWNER, T0, observations(models(IRELAND, T0, model("p.past"))));
        store().record(OWNER, at(1), recorded);
    }

    @Test
    final void selectedModel_isComplete() {
        List.of("p.a", "p.b", "p.c", "p.unlisted", "p.past", "p.nowhere", ODD).forEach(id -> assertComplete(ids(id)));
    }

    @Test
    final void severalModels_areComplete() {
        assertComplete(Set.of());
        assertComplete(Set.of(new ModelId("p.a"), new ModelId("p.b")));
    }

    @Test
    final void noSelection_readsEverything() {
        Partial read = store().loadAbout(OWNER, at(1), (observations, names) -> Optional.empty());

        assertThat(read.isWhole()).isTrue();
        assertThat(read.observations()).isEqualTo(store().loadAsOf(OWNER, at(1)));
    }

    @Test
    final void selector_isGivenTheCallsWithoutTheirItems() {
        store().loadAbout(OWNER, at(1), (observations, names) -> {
            assertSameCalls(observations);
            assertThat(observations.of(IRELAND).models().items()).isEmpty();
            assertThat(observations.of(IRELAND).profiles()).isEmpty();
            return Optional.empty();
        });
    }

    @Test
    final void names_areThoseOfTheRegions() {
        Set<String> ids = new HashSet<>();
        recorded.regions()
                .values()
                .forEach(region -> region.models()
                        .items()
                        .forEach(each -> ids.add(each.modelId().value())));

        withNames(names -> {
            assertThat(names.models(BOTH))
                    .extracting(each -> each.modelId().value())
                    .hasSameElementsAs(ids);
            assertThat(names.models(BOTH))
                    .filteredOn(each -> each.modelId().value().equals("p.a"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.modelName()).isEqualTo("A model");
                        assertThat(each.providerName()).isEqualTo("Amazon");
                        assertThat(each.modelLifecycle()).isEqualTo(model("p.a").modelLifecycle());
                    });
            assertThat(names.models(Set.of(VIRGINIA)))
                    .extracting(each -> each.modelId().value())
                    .containsExactlyInAnyOrder("p.a", "p.c");
            assertThat(names.models(Set.of())).isEmpty();
        });
    }

    @Test
    final void profiles_areFoundByIdAndByModel() {
        withNames(names -> {
            assertThat(names.profiles("app", BOTH)).containsExactly(profile("app", ARN + "p.a"));
            assertThat(names.profiles("app", Set.of(VIRGINIA))).isEmpty();
            assertThat(names.profiles("p.a", BOTH)).isEmpty();
            assertThat(names.isNamedByProfile(new ModelId("p.unlisted"), BOTH)).isTrue();
            assertThat(names.isNamedByProfile(new ModelId("p.unlisted"), Set.of(VIRGINIA)))
                    .isFalse();
            assertThat(names.isNamedByProfile(new ModelId("p.c"), BOTH)).isFalse();
        });
    }

    @Test
    final void pastAndUnknownOwner_areReadAsByLoadAsOf() {
        for (Instant time : List.of(Instant.MIN, T0, at(1), Instant.MAX)) {
            Partial read = store().loadAbout(OWNER, time, (observations, names) -> Optional.of(ids("p.past")));

            assertThat(read.observations().of(IRELAND).models().items())
                    .containsAll(selected(store().loadAsOf(OWNER, time), ids("p.past")));
        }
    }

    private static Set<ModelId> ids(String id) {
        return Set.of(new ModelId(id));
    }

    private void withNames(Consumer<StoredNames> assertions) {
        store().loadAbout(OWNER, at(1), (observations, names) -> {
            assertions.accept(names);
            return Optional.empty();
        });
    }

    private void assertComplete(Set<ModelId> ids) {
        Observations read = store().loadAbout(OWNER, at(1), (observations, names) -> Optional.of(ids))
                .observations();

        assertSameCalls(read);
        for (Region region : BOTH) {
            RegionObservations all = recorded.of(region);
            RegionObservations some = read.of(region);
            assertThat(some.models().items())
                    .isEqualTo(those(all.models().items(), some.models().items()));
            assertThat(some.profiles()).isEqualTo(those(all.profiles(), some.profiles()));
            assertThat(some.models().items()).containsAll(selected(all, ids));
            assertThat(some.profiles())
                    .containsAll(all.profiles().stream()
                            .filter(each -> names(each, ids))
                            .toList());
        }
    }

    /** Returns those of a list that are in another one, in its order. */
    private static <T> List<T> those(List<T> all, List<T> some) {
        return all.stream().filter(some::contains).toList();
    }

    private static List<FoundationModel> selected(Observations all, Set<ModelId> ids) {
        return selected(all.of(IRELAND), ids);
    }

    private static List<FoundationModel> selected(RegionObservations all, Set<ModelId> ids) {
        return all.models().items().stream()
                .filter(each -> ids.contains(each.modelId()))
                .toList();
    }

    private static boolean names(InferenceProfile profile, Set<ModelId> ids) {
        return profile.references().stream()
                .flatMap(each -> each.foundationModel().stream())
                .anyMatch(arn -> ids.contains(arn.modelId()));
    }

    private void assertSameCalls(Observations read) {
        assertThat(withoutItems(read)).isEqualTo(withoutItems(recorded));
    }

    private static Observations withoutItems(Observations all) {
        return observations(all.regions().values().stream()
                .map(region -> new RegionObservations(
                        region.region(),
                        region.models().keeping(any -> false),
                        region.systemDefined().keeping(any -> false),
                        region.application().keeping(any -> false)))
                .toArray(RegionObservations[]::new));
    }
}
