package io.bedrockdiscovery.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.query.ModelNames;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.scan.Lab;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the models of the sample world. */
final class ModelNamesTest {
    private static final ModelNames NAMES =
            new ModelNames(new Lab(SampleWorld.world()).scan().catalog());

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-pro-v1:0, amazon.nova-pro-v1:0",
        "amazon.nova-pro-v1:0:24k, amazon.nova-pro-v1:0:24k",
        "amazon.nova-pro-v1, amazon.nova-pro-v1:0",
        "nova-pro, amazon.nova-pro-v1:0",
        "'  nova-pro ', amazon.nova-pro-v1:0",
        "Nova Pro, amazon.nova-pro-v1:0",
        "claude-3-7-sonnet, anthropic.claude-3-7-sonnet-20250219-v1:0",
        "CLAUDE 3.7 sonnet, anthropic.claude-3-7-sonnet-20250219-v1:0"
    })
    void oneModelIsMeant(String name, String id) {
        assertThat(NAMES.find(name)).isEqualTo(new Naming.Found(new ModelId(id), List.of()));
    }

    @Test
    void everyIdOfTheWorldMeansItself() {
        SampleWorld.world().regions().values().stream()
                .flatMap(place -> place.models().stream())
                .forEach(model -> assertThat(NAMES.find(model.modelId().value()))
                        .isEqualTo(new Naming.Found(model.modelId(), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude", "nova", "sonnet"})
    void severalModelsAreAmbiguous(String name) {
        assertThat(NAMES.find(name))
                .isInstanceOfSatisfying(
                        Naming.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .hasSizeGreaterThan(1)
                                .isSorted()
                                .allSatisfy(id -> assertThat(id.value()).containsIgnoringCase(name)));
    }

    @Test
    void contextVariantsAreOnlyEverNamedExactly() {
        assertThat(over("amazon.nova-pro-v1:0:24k").find("nova-pro"))
                .isEqualTo(new Naming.Ambiguous(ids("amazon.nova-pro-v1:0:24k")));
        assertThat(over("amazon.nova-pro-v1:0:24k").find("amazon.nova-pro-v1:0:24k"))
                .isEqualTo(new Naming.Found(new ModelId("amazon.nova-pro-v1:0:24k"), List.of()));
        assertThat(over("amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0:24k", "amazon.nova-pro-v1:0:300k")
                        .find("amazon.nova-pro-v1"))
                .isEqualTo(new Naming.Found(new ModelId("amazon.nova-pro-v1:0"), List.of()));
    }

    @Test
    void aBaseIsComparedWhole() {
        ModelNames names = over("example.model-v1:0", "example.model-v10:0");
        assertThat(names.find("example.model-v1"))
                .isEqualTo(new Naming.Found(new ModelId("example.model-v1:0"), List.of()));
        assertThat(names.find("model-v1"))
                .isEqualTo(new Naming.Ambiguous(ids("example.model-v10:0", "example.model-v1:0")));
    }

    @Test
    void severalPlainVersionsOfOneBaseAreAmbiguous() {
        ModelNames names = over("example.model-v1:0", "example.model-v1:1", "example.model-v1:1:8k");
        Naming both = new Naming.Ambiguous(ids("example.model-v1:0", "example.model-v1:1"));
        assertThat(names.find("example.model-v1")).isEqualTo(both);
        assertThat(names.find("model")).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "amazon.nova-por-v1:0, amazon.nova-pro-v1:0",
        "nova-por, amazon.nova-pro-v1:0",
        "claude-3-7-sonet, anthropic.claude-3-7-sonnet-20250219-v1:0",
        "claude-3-7-sonet-20250219-v1, anthropic.claude-3-7-sonnet-20250219-v1:0"
    })
    void aMisspeltNameGetsTheNearest(String name, String id) {
        assertThat(NAMES.find(name))
                .isInstanceOfSatisfying(
                        Naming.NotFound.class,
                        found -> assertThat(found.nearest())
                                .contains(new ModelId(id))
                                .hasSizeLessThanOrEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "xyz", "qqqqqqqqqqqqqqqqqqqqqqqqqqq"})
    void whatIsLikeNothingGetsNothing(String name) {
        assertThat(NAMES.find(name)).isEqualTo(new Naming.NotFound(List.of()));
    }

    private static ModelNames over(String... modelIds) {
        return new ModelNames(new Lab(World.builder()
                        .region("us-east-1", region -> {
                            Stream.of(modelIds).forEach(region::model);
                            return region;
                        })
                        .build())
                .scan()
                .catalog());
    }

    private static List<ModelId> ids(String... values) {
        return Stream.of(values).map(ModelId::new).toList();
    }
}
