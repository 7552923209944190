package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The builder of a model, and the questions about its lifecycle and inference types. */
final class FoundationModelTest {
    private static final ModelId ID = new ModelId("amazon.nova-pro-v1:0");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration NOTICE = Duration.ofDays(90);

    @Test
    void builder_setsEveryFieldAndOthersStayNull() {
        FoundationModel full = full();

        assertThat(full)
                .isEqualTo(new FoundationModel(
                        ID,
                        "arn",
                        "Nova Pro",
                        "Amazon",
                        List.of(Modality.TEXT),
                        List.of(Modality.IMAGE),
                        true,
                        List.of(Customization.FINE_TUNING),
                        List.of(InferenceType.ON_DEMAND),
                        full.modelLifecycle()));
        assertThat(FoundationModel.builder(ID).build())
                .isEqualTo(new FoundationModel(ID, null, null, null, null, null, null, null, null, null))
                .isEqualTo(FoundationModel.unlisted(ID));
    }

    @Test
    void toBuilder_keepsEveryField() {
        assertThat(full().toBuilder().build()).isEqualTo(full());
        assertThat(full().toBuilder().modelName("Other").build().modelName()).isEqualTo("Other");
    }

    @Test
    void inferenceType_isListedOrNot() {
        assertThat(full().lists(InferenceType.ON_DEMAND)).isTrue();
        assertThat(full().lists(InferenceType.PROVISIONED)).isFalse();
        assertThat(FoundationModel.unlisted(ID).lists(InferenceType.ON_DEMAND)).isFalse();
    }

    @Test
    void model_isEndingIfLegacyOrEndingWithinTheNotice() {
        assertThat(ending(LifecycleStatus.LEGACY, null)).isTrue();
        assertThat(ending(LifecycleStatus.ACTIVE, NOW.plus(NOTICE).minusSeconds(1)))
                .isTrue();
        assertThat(ending(LifecycleStatus.ACTIVE, NOW.plus(NOTICE))).isFalse();
        assertThat(ending(LifecycleStatus.ACTIVE, null)).isFalse();
        assertThat(FoundationModel.unlisted(ID).isEnding(NOW, NOTICE)).isFalse();
    }

    private static boolean ending(LifecycleStatus status, Instant endOfLife) {
        return FoundationModel.builder(ID)
                .modelLifecycle(new Lifecycle(status, null, endOfLife, null, null))
                .build()
                .isEnding(NOW, NOTICE);
    }

    private static FoundationModel full() {
        return FoundationModel.builder(ID)
                .modelArn("arn")
                .modelName("Nova Pro")
                .providerName("Amazon")
                .inputModalities(List.of(Modality.TEXT))
                .outputModalities(List.of(Modality.IMAGE))
                .responseStreamingSupported(true)
                .customizationsSupported(List.of(Customization.FINE_TUNING))
                .inferenceTypesSupported(List.of(InferenceType.ON_DEMAND))
                .modelLifecycle(new Lifecycle(LifecycleStatus.ACTIVE, null, null, null, null))
                .build();
    }
}
