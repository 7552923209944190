package io.bedrockdiscovery.domain.filter;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models that each built-in filter keeps, and its refusal of bad arguments. */
final class BuiltInFiltersTest {
    private static final CatalogRegion REGION = WorldCatalogs.of(World.builder()
                    .region(
                            "us-east-1",
                            region -> region.model(FoundationModelBuilder.of("acme.chat-v1:0")
                                            .named("Chat", "Acme")
                                            .inputModalities(Modality.TEXT, Modality.IMAGE)
                                            .build())
                                    .model(FoundationModelBuilder.of("acme.draw-v1:0")
                                            .named("Draw", "Acme")
                                            .outputModalities(Modality.IMAGE)
                                            .streaming(false)
                                            .legacyUntil(Instant.parse("2026-06-01T00:00:00Z"))
                                            .inferenceTypes(InferenceType.PROVISIONED)
                                            .build())
                                    .model(FoundationModelBuilder.of("zeta.talk-v1:0")
                                            .named("Talk", null)
                                            .outputModalities(Modality.SPEECH)
                                            .streaming(null)
                                            .lifecycle(null)
                                            .inferenceTypes()
                                            .build())
                                    .profile(systemDefined("us.talk")
                                            .routing("zeta.talk-v1:0", "us-east-1")
                                            .build())
                                    .profile(systemDefined("global.talk")
                                            .routingAnywhere("zeta.talk-v1:0")
                                            .build())
                                    .profile(application("abcdefghijkl")
                                            .routing("acme.draw-v1:0", "us-east-1")
                                            .build()))
                    .build())
            .region(new Region("us-east-1"))
            .orElseThrow();

    private final FilterRegistry registry = FilterRegistry.withBuiltIns(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    provider:acme                 | chat draw
                    provider:ACME,zeta            | chat draw talk
                    provider:zeta                 | talk
                    modality:IMAGE                | chat draw
                    modality:in:image             | chat
                    modality:out:IMAGE            | draw
                    modality:SPEECH,in:IMAGE      | chat talk
                    modality:SMELL                |
                    streaming                     | chat
                    streaming:yes                 | chat
                    streaming:no                  | draw
                    lifecycle:active              | chat
                    lifecycle:LEGACY              | draw
                    lifecycle:ACTIVE,LEGACY       | chat draw
                    access:on-demand              | chat
                    access:profile                | talk
                    access:global-profile         | talk
                    access:application-profile    | draw
                    access:provisioned,on-demand  | chat draw
                    """)
    void filter_keepsTheModelsThatMatch(String filter, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(" ", -1));

        assertThat(registry.create(filter).apply(REGION).models())
                .extracting(model -> model.modelId().value().replaceAll(".*\\.(.*)-v1:0", "$1"))
                .isEqualTo(expected);
    }

    @Test
    void profiles_followTheModelsTheyCall() {
        assertThat(registry.create("access:profile").apply(REGION).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("us.talk", "global.talk");
        assertThat(registry.create("provider:acme").apply(REGION).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("abcdefghijkl");
    }

    @Test
    void filteredRegion_isAViewAndTheRegionStaysUnchanged() {
        CatalogRegion shown = registry.create("provider:nobody").apply(REGION);

        assertThat(shown.status()).isEqualTo(REGION.status());
        assertThat(shown.observations().models().isKnown()).isTrue();
        assertThat(shown.associations().size()).isZero();
        assertThat(REGION.models()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    provider         | filter provider: name a provider, such as provider:Anthropic
                    provider:,       | filter provider: name a provider, such as provider:Anthropic
                    modality         | filter modality: name a modality, such as modality:IMAGE
                    streaming:maybe  | filter streaming: write streaming, streaming:yes or streaming:no
                    streaming:yes,no | filter streaming: write streaming, streaming:yes or streaming:no
                    lifecycle:       | filter lifecycle: name a state, such as lifecycle:LEGACY
                    access           | filter access: name an invocation mode, one of on-demand, profile, global-profile, application-profile, provisioned
                    access:by-foot   | filter access: there is no invocation mode 'by-foot'; there are on-demand, profile, global-profile, application-profile, provisioned
                    """)
    void badArguments_areRefusedInOneLine(String filter, String line) {
        assertThatThrownBy(() -> registry.create(filter))
                .isInstanceOf(FilterException.class)
                .hasMessage(line);
    }

    @Test
    void filter_hasADescription() {
        assertThat(registry.factories().values())
                .hasSize(6)
                .allSatisfy(factory ->
                        assertThat(factory.description()).isNotBlank().doesNotContain("\n"));
        assertThat(registry.factories().get("access").suggestions()).contains("on-demand");
    }
}
