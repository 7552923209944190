package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.UnlistedModels;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the models of the sample world, and of small invented ones. */
final class ModelNameResolverTest {
    private static final ModelNameResolver RESOLVER = new ModelNameResolver(WorldCatalogs.SAMPLE);

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-pro-v1:0, amazon.nova-pro-v1:0",
        "amazon.nova-pro-v1:0:24k, amazon.nova-pro-v1:0:24k",
        "amazon.nova-pro-v1, amazon.nova-pro-v1:0",
        "nova-pro, amazon.nova-pro-v1:0",
        "Nova Pro, amazon.nova-pro-v1:0",
        "claude-3-7-sonnet, anthropic.claude-3-7-sonnet-20250219-v1:0",
        "CLAUDE 3.7 sonnet, anthropic.claude-3-7-sonnet-20250219-v1:0"
    })
    void name_meansOneModel(String name, String id) {
        assertThat(RESOLVER.find(name)).isEqualTo(new NameMatch.Found(new ModelId(id), List.of()));
    }

    @Test
    void id_meansItself() {
        SampleWorld.world().regions().values().stream()
                .flatMap(place -> place.models().stream())
                .forEach(model -> assertThat(RESOLVER.find(model.modelId().value()))
                        .isEqualTo(new NameMatch.Found(model.modelId(), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude", "nova", "sonnet"})
    void partOfSeveralModels_isAmbiguous(String name) {
        assertThat(RESOLVER.find(name))
                .isInstanceOfSatisfying(
                        NameMatch.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .hasSizeGreaterThan(1)
                                .allSatisfy(id -> assertThat(id.value()).containsIgnoringCase(name)));
    }

    @Test
    void contextVariant_isFoundByItsExactIdOnly() {
        assertThat(over("amazon.nova-pro-v1:0:24k").find("nova-pro"))
                .isEqualTo(new NameMatch.Ambiguous(ids("amazon.nova-pro-v1:0:24k")));
        assertThat(over("amazon.nova-pro-v1:0:24k").find("amazon.nova-pro-v1:0:24k"))
                .isEqualTo(new NameMatch.Found(new ModelId("amazon.nova-pro-v1:0:24k"), List.of()));
        assertThat(over("amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0:24k", "amazon.nova-pro-v1:0:300k")
                        .find("amazon.nova-pro-v1"))
                .isEqualTo(new NameMatch.Found(new ModelId("amazon.nova-pro-v1:0"), List.of()));
    }

    @Test
    void base_isComparedWhole() {
        ModelNameResolver resolver = over("example.model-v1:0", "example.model-v10:0");
        assertThat(resolver.find("example.model-v1"))
                .isEqualTo(new NameMatch.Found(new ModelId("example.model-v1:0"), List.of()));
        assertThat(resolver.find("model-v1"))
                .isEqualTo(new NameMatch.Ambiguous(ids("example.model-v10:0", "example.model-v1:0")));
    }

    @Test
    void severalPlainVersionsOfOneBase_areAmbiguous() {
        ModelNameResolver resolver = over("example.model-v1:0", "example.model-v1:1", "example.model-v1:1:8k");
        NameMatch both = new NameMatch.Ambiguous(ids("example.model-v1:0", "example.model-v1:1"));
        assertThat(resolver.find("example.model-v1")).isEqualTo(both);
        assertThat(resolver.find("model")).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-por-v1:0, amazon.nova-pro-v1:0",
        "nova-por, amazon.nova-pro-v1:0",
        "claude-3-7-sonet, anthropic.claude-3-7-sonnet-20250219-v1:0",
        "claude-3-7-sonet-20250219-v1, anthropic.claude-3-7-sonnet-20250219-v1:0"
    })
    void misspeltName_getsTheNearest(String name, String id) {
        assertThat(RESOLVER.find(name))
                .isInstanceOfSatisfying(
                        NameMatch.NotFound.class,
                        found -> assertThat(found.nearest())
                                .contains(new ModelId(id))
                                .hasSizeLessThanOrEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "xyz", "qqqqqqqqqqqqqqqqqqqqqqqqqqq"})
    void nameLikeNoOther_getsNoSuggestion(String name) {
        assertThat(RESOLVER.find(name)).isEqualTo(new NameMatch.NotFound(List.of()));
    }

    @Test
    void modelThatOnlyProfilesName_isFoundByItsExactIdOnly() {
        ModelNameResolver resolver = new ModelNameResolver(UnlistedModels.CATALOG);

        assertThat(resolver.find(UnlistedModels.NOWHERE.value()))
                .isEqualTo(new NameMatch.Found(UnlistedModels.NOWHERE, List.of()));
        assertThat(resolver.find("nova-micro")).isInstanceOf(NameMatch.NotFound.class);
    }

    private static ModelNameResolver over(String... modelIds) {
        return new ModelNameResolver(WorldCatalogs.of(World.builder()
                .region("us-east-1", region -> {
                    Stream.of(modelIds).forEach(region::model);
                    return region;
                })
                .build()));
    }

    private static List<ModelId> ids(String... values) {
        return Stream.of(values).map(ModelId::new).toList();
    }
}
