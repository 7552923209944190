package io.bedrockdiscovery.testkit.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FoundationModelBuilderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void model_hasTheArnOfItsRegionAndId() {
        FoundationModel model = FoundationModelBuilder.novaPro().in("eu-west-1").build();
        assertThat(model.modelArn()).isEqualTo("arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-pro-v1:0");
        assertThat(model.isEnding(NOW, Duration.ofDays(90))).isFalse();
    }

    @Test
    void legacyModel_isEnding() {
        FoundationModel model =
                FoundationModelBuilder.claude37Sonnet().legacyUntil(NOW).build();
        assertThat(model.isEnding(NOW, Duration.ofDays(90))).isTrue();
    }
}
