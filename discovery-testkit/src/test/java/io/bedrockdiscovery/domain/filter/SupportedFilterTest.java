package io.bedrockdiscovery.domain.filter;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter for a project's own models, and for everything in a region without any of them. */
final class SupportedFilterTest {
    private static final Catalog CATALOG = WorldCatalogs.of(World.builder()
            .region(
                    "eu-west-1",
                    region -> region.model("acme.chat-v1")
                            .model("acme.chat-v1:0")
                            .model("acme.chat-v1:0:24k")
                            .model("acme.chat-v1:1")
                            .model("acme.chat-v10:0")
                            .model("acme.draw-v1:0")
                            .profile(systemDefined("eu.chat")
                                    .routing("acme.chat-v1:0", "eu-west-1", "eu-west-3")
                                    .build())
                            .profile(systemDefined("eu.chat10")
                                    .routing("acme.chat-v10:0", "eu-west-1")
                                    .build())
                            .profile(systemDefined("eu.both")
                                    .routing("acme.draw-v1:0", "eu-west-1")
                                    .routing("acme.chat-v1:0", "eu-west-3")
                                    .build())
                            .profile(systemDefined("eu.elsewhere")
                                    .routing("acme.chat-v1:0:99k", "eu-west-3")
                                    .build()))
            .region(
                    "us-east-1",
                    region -> region.model("acme.draw-v1:0")
                            .profile(systemDefined("us.draw")
                                    .routing("acme.draw-v1:0", "us-east-1")
                                    .build()))
            .build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    acme.chat-v1:0     | acme.chat-v1 acme.chat-v1:0 acme.chat-v1:0:24k
                    acme.chat-v1       | acme.chat-v1 acme.chat-v1:0 acme.chat-v1:0:24k acme.chat-v1:1
                    acme.chat-v1:0:24k | acme.chat-v1 acme.chat-v1:0:24k
                    acme.chat-v10:0    | acme.chat-v10:0
                    acme.chat-v1:1,acme.draw-v1:0 | acme.chat-v1 acme.chat-v1:1 acme.draw-v1:0
                    """)
    void supportedId_keepsItselfItsBaseAndItsVariants(String supported, String kept) {
        assertThat(models(shown("eu-west-1", "supported:" + supported, List.of())))
                .isEqualTo(List.of(kept.split(" ", -1)));
    }

    @Test
    void profile_isKeptIfAnyOfItsModelsIsSupported() {
        assertThat(shown("eu-west-1", "supported:acme.chat-v1:0", List.of()).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("eu.chat", "eu.both", "eu.elsewhere");
    }

    @Test
    void regionWithoutSupportedModels_keepsEverythingUnlessStrict() {
        assertThat(models(shown("us-east-1", "supported:acme.chat-v1:0", List.of())))
                .containsExactly("acme.draw-v1:0");
        assertThat(shown("us-east-1", "supported:acme.chat-v1:0", List.of()).profiles())
                .hasSize(1);
        assertThat(models(shown("us-east-1", "supported:strict,acme.chat-v1:0", List.of())))
                .isEmpty();
        assertThat(shown("us-east-1", "supported:strict,acme.chat-v1:0", List.of())
                        .profiles())
                .isEmpty();
    }

    @Test
    void noIds_meanTheConfiguredOnes() {
        List<ModelId> configured = List.of(new ModelId("acme.draw-v1:0"));

        assertThat(models(shown("eu-west-1", "supported", configured))).containsExactly("acme.draw-v1:0");
        assertThat(models(shown("eu-west-1", "supported:strict", configured))).containsExactly("acme.draw-v1:0");
        assertThat(models(shown("eu-west-1", "supported:acme.chat-v10:0", configured)))
                .containsExactly("acme.chat-v10:0");
    }

    @Test
    void noIdsAtAll_areRefused() {
        assertThatThrownBy(() -> shown("eu-west-1", "supported", List.of()))
                .isInstanceOf(FilterException.class)
                .hasMessage("filter supported: name models, such as supported:amazon.nova-pro-v1:0, or list them in the"
                        + " configuration file");
    }

    private static CatalogRegion shown(String region, String filter, List<ModelId> configured) {
        return FilterRegistry.withBuiltIns(configured)
                .create(filter)
                .apply(CATALOG.region(new Region(region)).orElseThrow());
    }

    private static List<String> models(CatalogRegion region) {
        return region.models().stream().map(model -> model.modelId().value()).toList();
    }
}
