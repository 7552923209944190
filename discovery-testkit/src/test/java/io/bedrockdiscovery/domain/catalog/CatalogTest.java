package io.bedrockdiscovery.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CatalogTest {
    private static final Catalog CATALOG = WorldCatalogs.of(SmallWorld.WORLD);
    private static final Region VIRGINIA = new Region("us-east-1");

    @Test
    void catalogOfAPartOfTheStore_isNotWhole() {
        assertThat(CATALOG.isWhole()).isTrue();
        assertThat(CATALOG.partial().isWhole()).isFalse();
    }

    @Test
    void catalogWithoutAnyAnswer_isEmpty_unlessARegionIsKnownToBeNotOptedIn() {
        assertThat(CATALOG.isEmpty()).isFalse();
        assertThat(WorldCatalogs.of(Observations.empty()).isEmpty()).isTrue();
        assertThat(WorldCatalogs.of(Observations.failed(
                                List.of(VIRGINIA), new Failure(Reason.THROTTLED, "slow down"), WorldCatalogs.SEEN))
                        .isEmpty())
                .isTrue();
        assertThat(WorldCatalogs.of(new Observations(
                                WorldCatalogs.observations(World.builder()
                                                .notOptedIn("af-south-1")
                                                .build())
                                        .listing(),
                                new TreeMap<>()))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void answers_cannotBeChanged() {
        ModelId nova = SmallWorld.NOVA_PRO;

        unchangeable(CATALOG.regionsByModel().get(nova));
        unchangeable(RegionMapping.byModel(CATALOG).get(nova));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOG.regionsByModel().clear());
    }

    private static void unchangeable(List<?> list) {
        assertThat(list).isNotEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }

    @Test
    void regionWithSomeModelsOnly_keepsTheAssociationsOfThese() {
        CatalogRegion virginia = CATALOG.region(VIRGINIA).orElseThrow();
        CatalogRegion shown = virginia.showing(model -> model.modelId().equals(SmallWorld.CLAUDE));
        CatalogRegion withoutProfiles = virginia.showing(model -> true, profile -> false);

        assertThat(profiles(shown)).isEqualTo(Map.of(SmallWorld.CLAUDE, List.of(SmallWorld.US_CLAUDE)));
        assertThat(profiles(withoutProfiles)).isEmpty();
        assertThat(shown.associations().size()).isEqualTo(1);
        assertThat(virginia.associations().size()).isEqualTo(3);
    }

    private static Map<ModelId, List<String>> profiles(CatalogRegion region) {
        Map<ModelId, List<String>> ids = new TreeMap<>();
        region.associations()
                .byModel()
                .forEach((model, profiles) -> ids.put(
                        model,
                        profiles.stream()
                                .map(profile -> profile.inferenceProfileId())
                                .toList()));
        return ids;
    }
}
