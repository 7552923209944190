package io.bedrockdiscovery.testkit.plugin;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.filter.BuiltInFilters;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegister;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's own models, cut at the colon, and everything where a region has none of them. */
final class SupportedFilterTest {
    private static final Catalog CATALOG = Catalogs.of(World.builder()
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
    void anIdStandsForItselfItsBaseAndItsVariants(String supported, String kept) {
        assertThat(models(shown("eu-west-1", "supported:" + supported, List.of())))
                .isEqualTo(List.of(kept.split(" ", -1)));
    }

    @Test
    void profilesAreKeptIfAnyModelTheyNameIsSupported() {
        assertThat(shown("eu-west-1", "supported:acme.chat-v1:0", List.of()).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("eu.chat", "eu.both", "eu.elsewhere");
    }

    @Test
    void whereARegionHasNoneOfThemEverythingIsKeptUnlessStrict() {
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
    void withoutIdsItMeansThoseOfTheConfiguration() {
        List<ModelId> configured = List.of(new ModelId("acme.draw-v1:0"));

        assertThat(models(shown("eu-west-1", "supported", configured))).containsExactly("acme.draw-v1:0");
        assertThat(models(shown("eu-west-1", "supported:strict", configured))).containsExactly("acme.draw-v1:0");
        assertThat(models(shown("eu-west-1", "supported:acme.chat-v10:0", configured)))
                .containsExactly("acme.chat-v10:0");
    }

    @Test
    void withoutAnyIdsItIsRefused() {
        assertThatThrownBy(() -> shown("eu-west-1", "supported", List.of()))
                .isInstanceOf(FilterException.class)
                .hasMessage("filter supported: name models, such as supported:amazon.nova-pro-v1:0, or list them in the"
                        + " configuration file");
    }

    private static RegionKnowledge shown(String region, String filter, List<ModelId> configured) {
        FilterRegister register = new FilterRegister();
        register.add(new BuiltInFilters(configured));
        return register.create(filter).apply(CATALOG.region(new Region(region)).orElseThrow());
    }

    private static List<String> models(RegionKnowledge region) {
        return region.models().stream().map(model -> model.modelId().value()).toList();
    }
}
