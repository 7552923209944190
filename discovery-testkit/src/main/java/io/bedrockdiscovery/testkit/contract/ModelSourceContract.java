package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a {@link ModelSource}, over worlds that a subclass serves. */
@ContractOf(ModelSource.class)
public abstract class ModelSourceContract extends SourceContract<ModelSource> {
    private static final Region REGION = new Region("us-east-1");

    /** Returns whether the source can tell that Bedrock is not offered in a region; false skips that test. */
    protected boolean tellsNotOffered() {
        return true;
    }

    @Override
    final Outcome<?> ask(ModelSource source) {
        return source.models(REGION, CallContext.unlimited());
    }

    @Override
    final World someWorld() {
        return listing(FoundationModelBuilder.novaPro().build());
    }

    @Test
    final void list_isWholeAndInTheOrderOfAws() {
        List<FoundationModel> models = List.of(
                FoundationModelBuilder.novaPro().build(),
                FoundationModelBuilder.of("amazon.nova-pro-v1:0:24k").build(),
                FoundationModelBuilder.claude37Sonnet().build());
        assertThat(modelsOf(listing(models.toArray(FoundationModel[]::new)))).isEqualTo(models);
    }

    @Test
    final void emptyList_isAnAnswer() {
        assertThat(modelsOf(listing())).isEmpty();
    }

    @Test
    final void everyField_isKept() {
        FoundationModel model = FoundationModelBuilder.of("amazon.nova-canvas-v1:0")
                .named("Nova Canvas", "Amazon")
                .inputModalities(Modality.TEXT, Modality.IMAGE)
                .outputModalities(Modality.IMAGE)
                .streaming(false)
                .inferenceTypes(InferenceType.ON_DEMAND, InferenceType.PROVISIONED)
                .lifecycle(new Lifecycle(
                        LifecycleStatus.LEGACY,
                        Instant.parse("2024-12-03T00:00:00Z"),
                        Instant.parse("2026-09-30T00:00:00Z"),
                        Instant.parse("2026-03-30T00:00:00Z"),
                        Instant.parse("2026-06-30T00:00:00Z")))
                .build();
        assertThat(modelsOf(listing(model))).containsExactly(model);
    }

    @Test
    final void absentFields_areNullAndEmptyOnesEmpty() {
        ModelId id = new ModelId("amazon.titan-tg1-large");
        FoundationModel bare = FoundationModel.builder(id).build();
        FoundationModel empty = FoundationModel.builder(id)
                .inputModalities(List.of())
                .outputModalities(List.of())
                .customizationsSupported(List.of())
                .inferenceTypesSupported(List.of())
                .build();
        assertThat(modelsOf(listing(bare))).containsExactly(bare);
        assertThat(modelsOf(listing(empty))).containsExactly(empty);
    }

    @Test
    final void unknownVocabulary_isKept() {
        FoundationModel model = FoundationModelBuilder.novaPro()
                .inputModalities(Modality.SPEECH, new Modality("A_LATER_MODALITY"))
                .inferenceTypes(InferenceType.INFERENCE_PROFILE, new InferenceType("A_LATER_TYPE"))
                .lifecycle(new Lifecycle(new LifecycleStatus("A_LATER_STATUS"), null, null, null, null))
                .build();
        assertThat(modelsOf(listing(model))).containsExactly(model);
    }

    @Test
    final void regionWithoutBedrock_isNotOffered() {
        assumeTrue(tellsNotOffered(), "the source cannot tell");
        World world = World.builder().notOffered(REGION.id()).build();
        assertThat(serving(world).models(REGION, CallContext.unlimited())).isInstanceOf(Outcome.NotOffered.class);
    }

    @Test
    final void answer_isUnmodifiable() {
        List<FoundationModel> models = modelsOf(someWorld());
        assertThatThrownBy(models::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<FoundationModel> modelsOf(World world) {
        return answer(serving(world).models(REGION, CallContext.unlimited()));
    }

    private static World listing(FoundationModel... models) {
        return World.builder()
                .region(REGION.id(), region -> {
                    List.of(models).forEach(region::model);
                    return region;
                })
                .build();
    }
}
