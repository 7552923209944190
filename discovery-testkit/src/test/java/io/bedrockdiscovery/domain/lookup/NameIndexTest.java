package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.NamedWorld;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NameIndexTest {
    private final NameIndex index = new NameIndex(NamedWorld.CATALOG);

    @Test
    void vocabulary_hasEveryNameThatCanBeTyped() {
        assertThat(index.vocabulary())
                .contains(
                        "us." + NamedWorld.SONNET_4_5,
                        "a1b2c3d4e5f6",
                        NamedWorld.FABLE,
                        "claude-fable-5",
                        "Claude Fable 5");
    }

    @Test
    void contextVariants_areInTheOrderOfTheirSizes() {
        NameIndex variants = indexOf(
                model("a.one-v1:0:mm", null, null),
                model("a.one-v1:0:200k", null, null),
                model("a.one-v1:0:18k", null, null),
                model("a.one-v1:0:51k", null, null));

        assertThat(variants.likelyFirst(variants.models(any -> true)))
                .extracting(ModelId::value)
                .containsExactly("a.one-v1:0:18k", "a.one-v1:0:51k", "a.one-v1:0:200k", "a.one-v1:0:mm");
    }

    @Test
    void idsStartWithAProvider_whateverItsCase() {
        assertThat(index.startsWithProvider("Anthropic.anything")).isTrue();
        assertThat(index.startsWithProvider("us.anthropic.anything")).isFalse();
        assertThat(index.startsWithProvider("anthropic")).isFalse();
        assertThat(index.startsWithProvider(".anthropic")).isFalse();
    }

    @Test
    void textThatStartsWithADot_hasNoProvider_evenWhereAnIdHasNone() {
        assertThat(indexOf(model("plain", null, null)).startsWithProvider(".plain"))
                .isFalse();
    }

    @Test
    void likelyFirst_isPlain_thenActive_thenNew_thenById() {
        NameIndex dated = indexOf(
                model("x.b:0:24k", LifecycleStatus.ACTIVE, "2026-01-01T00:00:00Z"),
                model("x.old", LifecycleStatus.ACTIVE, "2024-01-01T00:00:00Z"),
                model("x.legacy", LifecycleStatus.LEGACY, "2026-01-01T00:00:00Z"),
                model("x.undated", LifecycleStatus.ACTIVE, null),
                model("x.new", LifecycleStatus.ACTIVE, "2025-01-01T00:00:00Z"),
                model("x.alike", LifecycleStatus.ACTIVE, "2025-01-01T00:00:00Z"));

        assertThat(dated.likelyFirst(List.of(
                        id("x.b:0:24k"),
                        id("x.unlisted"),
                        id("x.legacy"),
                        id("x.undated"),
                        id("x.old"),
                        id("x.new"),
                        id("x.alike"))))
                .extracting(ModelId::value)
                .containsExactly("x.alike", "x.new", "x.old", "x.undated", "x.legacy", "x.unlisted", "x.b:0:24k");
    }

    @Test
    void modelThatIsActiveAnywhere_isActive_andItsFirstDateIsKept() {
        World world = World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(model("x.both", LifecycleStatus.ACTIVE, "2025-01-01T00:00:00Z"))
                                .model(model("x.legacy", LifecycleStatus.LEGACY, "2026-01-01T00:00:00Z")))
                .region(
                        "us-east-1",
                        region -> region.model(model("x.both", LifecycleStatus.LEGACY, "2020-01-01T00:00:00Z")))
                .build();

        assertThat(new NameIndex(WorldCatalogs.of(world)).likelyFirst(List.of(id("x.legacy"), id("x.both"))))
                .containsExactly(id("x.both"), id("x.legacy"));
    }

    private static NameIndex indexOf(FoundationModel... models) {
        return new NameIndex(WorldCatalogs.of(World.builder()
                .region("us-east-1", region -> {
                    Stream.of(models).forEach(region::model);
                    return region;
                })
                .build()));
    }

    private static FoundationModel model(String id, @Nullable LifecycleStatus status, @Nullable String start) {
        return FoundationModelBuilder.of(id)
                .lifecycle(
                        status == null
                                ? null
                                : new Lifecycle(status, start == null ? null : Instant.parse(start), null, null, null))
                .build();
    }

    private static ModelId id(String value) {
        return new ModelId(value);
    }
}
