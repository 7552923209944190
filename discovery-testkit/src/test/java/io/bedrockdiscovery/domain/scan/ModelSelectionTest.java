package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.StoredNames;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests {@link NamedModelSelector} over the names of a small world. */
final class ModelSelectionTest {
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final World WORLD = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(model("acme.old", LifecycleStatus.LEGACY, null, "Acme"))
                            .model(model("acme.new", LifecycleStatus.ACTIVE, null, "Acme"))
                            .model(model("acme.other", LifecycleStatus.ACTIVE, null, "Acme Labs"))
                            .model(model("labs.acme", LifecycleStatus.ACTIVE, null, "Acme"))
                            .model(model("zeta.plain", LifecycleStatus.ACTIVE, null, "Zeta"))
                            .model(model("zeta.ending", LifecycleStatus.ACTIVE, END, "Zeta"))
                            .model(model("mono.one", null, null, "Mono"))
                            .profile(InferenceProfileBuilder.systemDefined("us.both")
                                    .routing("zeta.plain", "us-east-1")
                                    .routing("mono.one", "us-east-1")
                                    .build())
                            .profile(InferenceProfileBuilder.systemDefined("us.hidden")
                                    .routing("zeta.hidden", "us-east-1")
                                    .build()))
            .notOptedIn("af-south-1")
            .build();

    @Test
    void modelThatMayEnd_isReadWithThoseOfItsProvider() {
        assertThat(selected("acme.old")).containsExactlyInAnyOrder("acme.old", "acme.new", "acme.other", "labs.acme");
        assertThat(selected("zeta.ending")).containsExactlyInAnyOrder("zeta.ending", "zeta.plain");
    }

    @Test
    void modelThatStays_isReadAlone() {
        assertThat(selected("acme.new")).containsExactly("acme.new");
        assertThat(selected("mono.one")).containsExactly("mono.one");
    }

    @Test
    void namesOfSeveralModels_readThese() {
        assertThat(selected("us.both")).containsExactlyInAnyOrder("zeta.plain", "mono.one");
        assertThat(selected("acme.o")).containsExactlyInAnyOrder("acme.old", "acme.other");
    }

    @Test
    void modelThatOnlyProfilesName_isReadByItsId() {
        assertThat(selected("zeta.hidden")).containsExactly("zeta.hidden");
    }

    @Test
    void nameOfNothing_readsEverything() {
        assertThat(selector("nothing").select(Observations.empty(), new WorldNames()))
                .isEmpty();
    }

    @Test
    void part_isEnough_whereTheNameMeansTheSameInIt() {
        assertThat(load("acme.new", new Partial(WorldCatalogs.observations(WORLD), false))
                        .isWhole())
                .isFalse();
        assertThat(load("acme.new", new Partial(Observations.empty(), false)).isWhole())
                .isTrue();
        assertThat(load("acme.new", new Partial(Observations.empty(), true)).observations())
                .isEqualTo(Observations.empty());
    }

    private static Partial load(String name, Partial read) {
        return selector(name)
                .load(
                        selector -> {
                            Optional<Set<ModelId>> unused =
                                    selector.select(WorldCatalogs.observations(WORLD), new WorldNames());
                            return read;
                        },
                        () -> WorldCatalogs.observations(WORLD));
    }

    private static List<String> selected(String name) {
        return selector(name).select(Observations.empty(), new WorldNames()).orElseThrow().stream()
                .map(ModelId::value)
                .toList();
    }

    private static NamedModelSelector selector(String name) {
        return new NamedModelSelector(name, WorldCatalogs::of);
    }

    private static FoundationModel model(
            String id, @Nullable LifecycleStatus status, @Nullable Instant end, String provider) {
        return FoundationModelBuilder.of(id)
                .named(id + " by name", provider)
                .lifecycle(status == null ? null : new Lifecycle(status, null, end, null, null))
                .build();
    }

    /** The names that the world has in all regions. */
    private static final class WorldNames implements StoredNames {
        private static final World.Place VIRGINIA =
                WORLD.place(new Region("us-east-1")).orElseThrow();

        @Override
        public List<FoundationModel> models(Set<Region> regions) {
            return VIRGINIA.models();
        }

        @Override
        public List<InferenceProfile> profiles(String inferenceProfileId, Set<Region> regions) {
            return VIRGINIA.profiles().stream()
                    .filter(profile -> profile.inferenceProfileId().equals(inferenceProfileId))
                    .toList();
        }

        @Override
        public boolean isNamedByProfile(ModelId id, Set<Region> regions) {
            return VIRGINIA.profiles().stream()
                    .flatMap(profile -> profile.references().stream())
                    .flatMap(reference -> reference.foundationModel().stream())
                    .map(FoundationModelArn::modelId)
                    .anyMatch(id::equals);
        }
    }
}
