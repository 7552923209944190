package com.example.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.catalog.ModelType;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
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

    private BedrockModelCatalog catalog(String region) {
        return new BedrockModelCatalog(discovery, BedrockDiscovery.from(region));
    }
}
