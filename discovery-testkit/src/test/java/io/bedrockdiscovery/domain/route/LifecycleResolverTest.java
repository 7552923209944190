package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the lifecycle of a model in a region, and its replacements there. */
final class LifecycleResolverTest {
    private static final Instant NOW = WorldCatalogs.SEEN;
    private static final Instant SOON = NOW.plus(Duration.ofDays(30));
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final ModelId OLD = new ModelId("acme.chat-1");

    @Test
    void replacements_areActiveModelsThatCanBeCalledAsAsked_newestFirst() {
        ModelLifecycle life = life(
                model("acme.chat-1", LifecycleStatus.LEGACY, SOON, null, "Acme"),
                model("acme.chat-2", LifecycleStatus.ACTIVE, null, "2025-01-01T00:00:00Z", "Acme"),
                model("acme.chat-3", LifecycleStatus.ACTIVE, null, "2025-06-01T00:00:00Z", "Acme"),
                model("acme.chat-4", LifecycleStatus.ACTIVE, SOON, "2025-07-01T00:00:00Z", "Acme"),
                model("acme.chat-5", LifecycleStatus.LEGACY, null, "2025-08-01T00:00:00Z", "Acme"),
                model("zeta.chat-6", LifecycleStatus.ACTIVE, null, "2025-09-01T00:00:00Z", "Zeta"),
                model("acme.chat-7", LifecycleStatus.ACTIVE, null, "2025-09-01T00:00:00Z", "Acme").toBuilder()
                        .inferenceTypesSupported(List.of(InferenceType.PROVISIONED))
                        .build());

        assertThat(life.isEnding()).isTrue();
        assertThat(life.hasEnded()).isFalse();
        assertThat(life.replacements()).containsExactly(new ModelId("acme.chat-3"), new ModelId("acme.chat-2"));
    }

    @Test
    void replacementsWithoutATimeOfRelease_areOrderedByTheDateInTheirIds() {
        ModelLifecycle life = life(
                model("acme.chat-1", LifecycleStatus.LEGACY, SOON, null, "Acme"),
                model("acme.chat-a-20240307-v1:0", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-b-2509", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-c", LifecycleStatus.ACTIVE, null, "2025-09-02T00:00:00Z", "Acme"),
                model("acme.chat-d-20251101-v1:0", LifecycleStatus.ACTIVE, null, null, "Acme"));

        assertThat(life.replacements())
                .extracting(ModelId::value)
                .containsExactly("acme.chat-d-20251101-v1:0", "acme.chat-c", "acme.chat-b-2509");
    }

    @Test
    void numbersThatAreNoDates_doNotOrderReplacements() {
        ModelLifecycle life = life(
                model("acme.chat-1", LifecycleStatus.LEGACY, SOON, null, "Acme"),
                model("acme.chat-2413", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-20260231-v1:0", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-2601b", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-2401", LifecycleStatus.ACTIVE, null, null, "Acme"));

        assertThat(life.replacements())
                .extracting(ModelId::value)
                .containsExactly("acme.chat-2401", "acme.chat-20260231-v1:0", "acme.chat-2413");
    }

    @Test
    void activeModel_hasNoReplacements() {
        ModelLifecycle life = life(
                model("acme.chat-1", LifecycleStatus.ACTIVE, null, null, "Acme"),
                model("acme.chat-2", LifecycleStatus.ACTIVE, null, null, "Acme"));

        assertThat(life.isReplaceable()).isFalse();
        assertThat(life.replacements()).isEmpty();
    }

    @Test
    void modelAtItsEnd_hasEnded() {
        assertThat(life(model("acme.chat-1", LifecycleStatus.LEGACY, NOW, null, "Acme"))
                        .hasEnded())
                .isTrue();
        assertThat(life(model("acme.chat-1", LifecycleStatus.LEGACY, NOW.plusSeconds(1), null, "Acme"))
                        .hasEnded())
                .isFalse();
    }

    @Test
    void replacements_haveTheSameProviderAndModalities() {
        FoundationModel old = model("acme.chat-1", LifecycleStatus.LEGACY, SOON, null, null);
        FoundationModel image = model("acme.image-2", LifecycleStatus.ACTIVE, null, null, null).toBuilder()
                .outputModalities(List.of(Modality.IMAGE))
                .build();
        FoundationModel voice = model("acme.voice-2", LifecycleStatus.ACTIVE, null, null, null).toBuilder()
                .inputModalities(List.of(new Modality("SPEECH")))
                .build();
        FoundationModel untold = model("acme.chat-3", LifecycleStatus.ACTIVE, null, null, null).toBuilder()
                .inputModalities(null)
                .build();

        assertThat(life(
                                old,
                                image,
                                voice,
                                untold,
                                model("acme.chat-2", LifecycleStatus.ACTIVE, null, null, null),
                                model("zeta.chat-2", LifecycleStatus.ACTIVE, null, null, null))
                        .replacements())
                .containsExactly(new ModelId("acme.chat-2"));
    }

    @Test
    void modelWhoseStateIsNotTold_isNotReplaceable() {
        FoundationModel untold = FoundationModelBuilder.of("acme.chat-1")
                .lifecycle(new Lifecycle(null, null, null, null, null))
                .build();

        assertThat(life(untold).isReplaceable()).isFalse();
        assertThat(life(model("acme.chat-1", new LifecycleStatus("RETIRED"), null, null, "Acme"))
                        .isReplaceable())
                .isTrue();
    }

    @Test
    void modelThatTheRegionDoesNotList_hasTheLifecycleOfTheRegionWhereItEndsFirst() {
        World world = World.builder()
                .region(
                        "eu-central-1",
                        region -> region.model(model("acme.chat-1", LifecycleStatus.ACTIVE, null, null, "Acme")))
                .region(
                        "eu-north-1",
                        region -> region.model(
                                model("acme.chat-1", LifecycleStatus.LEGACY, SOON.plusSeconds(1), null, "Acme")))
                .region(
                        "eu-west-1",
                        region -> region.model(model("acme.chat-1", LifecycleStatus.LEGACY, SOON, null, "Acme")))
                .build();

        ModelLifecycle life = new LifecycleResolver(WorldCatalogs.of(world)).of(OLD, VIRGINIA, RouteCriteria.ANY);

        assertThat(life.region()).isEqualTo(new Region("eu-west-1"));
        assertThat(life.replacements()).isEmpty();
    }

    private static FoundationModel model(
            String id,
            LifecycleStatus status,
            @Nullable Instant end,
            @Nullable String start,
            @Nullable String provider) {
        return FoundationModelBuilder.of(id)
                .named(id, provider)
                .lifecycle(new Lifecycle(status, start == null ? null : Instant.parse(start), end, null, null))
                .build();
    }

    private static ModelLifecycle life(FoundationModel... models) {
        World world = World.builder()
                .region("us-east-1", region -> {
                    for (FoundationModel model : models) {
                        region.model(model);
                    }
                    return region;
                })
                .build();
        return new LifecycleResolver(WorldCatalogs.of(world)).of(OLD, VIRGINIA, RouteCriteria.ANY);
    }
}
