package com.example.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.catalog.ModelType;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BedrockModelCatalogTest {
    private final FakeSources aws = FakeSources.of(SmallWorld.WORLD);
    private final BedrockDiscovery discovery = BedrockDiscovery.over(aws.sources(), new InMemoryStore());

    @AfterEach
    void close() {
        discovery.close();
    }

    @Test
    void listsWhatCanBeCalled_byTheStringToPass() {
        discovery.refresh();

        assertThat(catalog("eu-west-1").listModels())
                .extracting(ModelDescription::name, ModelDescription::type, ModelDescription::provider)
                .containsExactly(
                        tuple(SmallWorld.NOVA_PRO.value(), ModelType.CHAT, ModelProvider.AMAZON_BEDROCK),
                        tuple(SmallWorld.EU_CLAUDE, ModelType.CHAT, ModelProvider.AMAZON_BEDROCK));
    }

    @Test
    void types_followWhatComesOut() {
        World world = World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(model("amazon.nova-sonic-v1:0", Modality.SPEECH, Modality.TEXT))
                                .model(model("cohere.rerank-v3-5:0", Modality.TEXT))
                                .model(model("amazon.titan-embed-text-v2:0", Modality.EMBEDDING))
                                .model(model("amazon.nova-canvas-v1:0", Modality.IMAGE))
                                .model(model("amazon.nova-reel-v1:1", Modality.VIDEO)))
                .build();
        try (BedrockDiscovery other =
                BedrockDiscovery.over(FakeSources.of(world).sources(), new InMemoryStore())) {
            other.refresh();

            assertThat(new BedrockModelCatalog(other, BedrockDiscovery.from("eu-west-1")).listModels())
                    .extracting(ModelDescription::type)
                    .containsExactly(
                            ModelType.AUDIO_GENERATION,
                            ModelType.SCORING,
                            ModelType.EMBEDDING,
                            ModelType.IMAGE_GENERATION,
                            ModelType.OTHER);
        }
    }

    @Test
    void regionWithoutModels_isAnEmptyList() {
        discovery.refresh();

        assertThat(catalog("eu-central-1").listModels()).isEmpty();
    }

    @Test
    void regionThatFailed_isNoEmptyList() {
        aws.behave(new Region("eu-west-1"), Behaviour.failing(Reason.ACCESS_DENIED));
        discovery.refresh();

        assertThatIllegalStateException()
                .isThrownBy(() -> catalog("eu-west-1").listModels())
                .withMessageStartingWith("the models of eu-west-1 are not known: ");
    }

    @Test
    void regionBeforeTheFirstScan_isNoEmptyList() {
        assertThatIllegalStateException()
                .isThrownBy(() -> catalog("eu-west-1").listModels())
                .withMessage("the models of eu-west-1 were not asked for yet");
    }

    private static FoundationModel model(String id, Modality... output) {
        return FoundationModelBuilder.of(id)
                .in("eu-west-1")
                .outputModalities(output)
                .inferenceTypes(InferenceType.ON_DEMAND)
                .build();
    }

    private BedrockModelCatalog catalog(String region) {
        return new BedrockModelCatalog(discovery, BedrockDiscovery.from(region));
    }
}
