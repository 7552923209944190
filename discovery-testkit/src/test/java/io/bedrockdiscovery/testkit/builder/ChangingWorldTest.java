package io.bedrockdiscovery.testkit.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ChangingWorldTest {
    private static final Instant END = Instant.parse("2026-06-30T00:00:00Z");

    private final ChangingWorld world = ChangingWorld.from(SmallWorld.WORLD);

    @Test
    void models_areAddedReplacedAndRemoved() {
        world.addModel("eu-north-1", FoundationModelBuilder.of("acme.chat-v1:0").build());
        world.addModel(
                "eu-north-1",
                FoundationModelBuilder.of("acme.chat-v1:0")
                        .named("Chat", "Acme")
                        .build());
        assertThat(place("eu-north-1").models())
                .singleElement()
                .satisfies(model -> assertThat(model.providerName()).isEqualTo("Acme"));

        world.removeModel("eu-north-1", "acme.chat-v1:0");
        assertThat(place("eu-north-1").models()).isEmpty();
    }

    @Test
    void profiles_areAddedAndRemoved() {
        world.addProfile(
                "eu-north-1",
                InferenceProfileBuilder.systemDefined("eu.acme.chat-v1:0").build());
        assertThat(place("eu-north-1").profiles()).hasSize(1);

        world.removeProfile("eu-north-1", "eu.acme.chat-v1:0");
        assertThat(place("eu-north-1").profiles()).isEmpty();
    }

    @Test
    void regions_areAddedRemovedAndOptedIn() {
        world.addRegion("eu-south-1", region -> region.optInStatus(OptInStatus.NOT_OPTED_IN));
        assertThat(place("eu-south-1").description().isNotOptedIn()).isTrue();

        world.optInStatus("eu-south-1", OptInStatus.OPTED_IN);
        assertThat(place("eu-south-1").description().isNotOptedIn()).isFalse();

        world.removeRegion("eu-south-1");
        assertThat(world.get()).isEqualTo(SmallWorld.WORLD);
    }

    @Test
    void endOfLife_isAnnouncedInEveryRegion() {
        world.endOfLife(SmallWorld.NOVA_PRO.value(), END);

        assertThat(world.get().regions().values().stream()
                        .flatMap(place -> place.models().stream())
                        .filter(model -> model.modelId().equals(SmallWorld.NOVA_PRO)))
                .hasSize(3)
                .allSatisfy(model ->
                        assertThat(model.isEnding(END, java.time.Duration.ZERO)).isTrue());
    }

    @Test
    void regionThatIsNotThere_isRefused() {
        assertThatThrownBy(() -> world.removeModel("eu-south-2", "acme.chat-v1:0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the world has no region eu-south-2");
    }

    private World.Place place(String regionId) {
        return world.get().place(new Region(regionId)).orElseThrow();
    }
}
