package io.bedrockdiscovery.testkit.plugin;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.filter.BuiltInFilters;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegister;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each filter that comes with the platform keeps, and how it refuses arguments that make no sense. */
final class BuiltInFiltersTest {
    private static final RegionKnowledge REGION = Catalogs.of(World.builder()
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

    private final FilterRegister register = new FilterRegister();

    BuiltInFiltersTest() {
        register.add(new BuiltInFilters(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    provider:acme                 | chat draw
                    provider:ACME,zeta            | chat draw
                    provider:zeta                 |
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
    void itKeeps(String filter, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(" ", -1));

        assertThat(register.create(filter).apply(REGION).models())
                .extracting(model -> model.modelId().value().replaceAll(".*\\.(.*)-v1:0", "$1"))
                .isEqualTo(expected);
    }

    @Test
    void profilesFollowTheModelsTheyCall() {
        assertThat(register.create("access:profile").apply(REGION).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("us.talk", "global.talk");
        assertThat(register.create("provider:acme").apply(REGION).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly("abcdefghijkl");
    }

    @Test
    void whatIsShownIsAViewAndTheRegionStaysAsItWas() {
        RegionKnowledge shown = register.create("provider:nobody").apply(REGION);

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
                    access           | filter access: name a way, one of on-demand, profile, global-profile, application-profile, provisioned
                    access:by-foot   | filter access: there is no way 'by-foot', only on-demand, profile, global-profile, application-profile, provisioned
                    """)
    void argumentsThatMakeNoSenseAreRefusedInOneLine(String filter, String line) {
        assertThatThrownBy(() -> register.create(filter))
                .isInstanceOf(FilterException.class)
                .hasMessage(line);
    }

    @Test
    void everyFilterSaysWhatItKeeps() {
        assertThat(register.factories().values())
                .hasSize(6)
                .allSatisfy(factory ->
                        assertThat(factory.description()).isNotBlank().doesNotContain("\n"));
        assertThat(register.factories().get("access").suggestions()).contains("on-demand");
    }
}
