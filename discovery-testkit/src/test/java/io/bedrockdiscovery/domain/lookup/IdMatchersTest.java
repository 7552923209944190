package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.NamedWorld;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the forms in which users hold them, over a world whose ids are near to each other. */
final class IdMatchersTest {
    private static final ModelNameResolver RESOLVER = new ModelNameResolver(NamedWorld.CATALOG);

    @ParameterizedTest
    @CsvSource({
        "claude-fable-5, anthropic.claude-fable-5",
        "CLAUDE-fable-5, anthropic.claude-fable-5",
        "Claude Sonnet 4, anthropic.claude-sonnet-4-20250514-v1:0",
        "claude sonnet 4.5, anthropic.claude-sonnet-4-5-20250929-v1:0",
        "claude-sonnet-4-5, anthropic.claude-sonnet-4-5-20250929-v1:0"
    })
    void idWithoutProviderAndName_meanOneModel_withoutANote(String name, String id) {
        NameMatch.Found found = found(name);

        assertThat(found.modelId()).isEqualTo(new ModelId(id));
        assertThat(found.profile()).isNull();
        assertThat(found.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-opus-4-6-v1:0, anthropic.claude-opus-4-6-v1",
        "anthropic.claude-opus-4-7-v1, anthropic.claude-opus-4-7",
        "anthropic.claude-opus-4-7-v1:0, anthropic.claude-opus-4-7",
        "claude-opus-4-7-v1, anthropic.claude-opus-4-7",
        "us.anthropic.claude-opus-4-6-v1:0, us.anthropic.claude-opus-4-6-v1"
    })
    void versionThatDoesNotExist_isLeftAway_andTold(String name, String read) {
        assertThat(found(name).readAs()).isEqualTo(read);
        assertThat(found(name).notes()).containsExactly("there is no '" + name + "'; read as " + read);
    }

    @Test
    void anotherVersion_isNoCorrection() {
        assertThat(RESOLVER.find("anthropic.claude-sonnet-4-5-20250929-v2:0")).isInstanceOf(NameMatch.NotFound.class);
    }

    @Test
    void idOfAProfile_wishesForIt() {
        assertThat(found("eu." + NamedWorld.SONNET_4_5).profile())
                .isEqualTo(new ProfileWish("eu." + NamedWorld.SONNET_4_5, false));
        assertThat(found("a1b2c3d4e5f6").profile()).isEqualTo(new ProfileWish("a1b2c3d4e5f6", true));
        assertThat(found("a1b2c3d4e5f6").modelId()).isEqualTo(new ModelId(NamedWorld.SONNET_4_5));
    }

    @Test
    void profileThatNoRegionLists_isToldAndStillAWish() {
        NameMatch.Found found = found("jp." + NamedWorld.SONNET_4_6);

        assertThat(found.modelId()).isEqualTo(new ModelId(NamedWorld.SONNET_4_6));
        assertThat(found.profile()).isEqualTo(new ProfileWish("jp." + NamedWorld.SONNET_4_6, false));
        assertThat(found.notes()).containsExactly("no region known here lists the profile jp." + NamedWorld.SONNET_4_6);
    }

    @Test
    void profileThatNamesNoModel_isToldAsWhatItIs() {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.profile(InferenceProfileBuilder.application("a1b2c3d4e5f6")
                                .referencing("arn:aws:bedrock:us-east-1:111122223333:custom-model/x/y")
                                .build()))
                .build();

        assertThat(new ModelNameResolver(WorldCatalogs.of(world)).find("a1b2c3d4e5f6"))
                .isInstanceOfSatisfying(NameMatch.Other.class, other -> {
                    assertThat(other.target().kind()).isEqualTo(OtherTarget.Kind.APPLICATION_PROFILE);
                    assertThat(other.target().arn()).endsWith("application-inference-profile/a1b2c3d4e5f6");
                    assertThat(other.knowledge()).isEqualTo(Knowledge.known());
                });
    }

    @Test
    void profileOfSeveralModels_isAmbiguous() {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.profile(InferenceProfileBuilder.application("a1b2c3d4e5f6")
                                .routing("x.one", "us-east-1")
                                .build()))
                .region(
                        "us-west-2",
                        region -> region.profile(InferenceProfileBuilder.application("a1b2c3d4e5f6")
                                .in("us-west-2")
                                .routing("x.two", "us-west-2")
                                .build()))
                .build();

        assertThat(new ModelNameResolver(WorldCatalogs.of(world)).find("a1b2c3d4e5f6"))
                .isEqualTo(new NameMatch.Ambiguous(List.of(new ModelId("x.one"), new ModelId("x.two"))));
    }

    @Test
    void partOfOneModelOfSeveralWords_isExplainedInALine() {
        NameMatch one = new NameMatch.Ambiguous(List.of(new ModelId("x.one")));
        NameMatch two = new NameMatch.Ambiguous(List.of(new ModelId("x.one"), new ModelId("x.two")));

        assertThat(one.explain("one")).isEqualTo("'one' may mean x.one; name it exactly");
        assertThat(two.explain("one")).isEqualTo("'one' may mean x.one, x.two; name one of them");
        assertThat(found("Claude Sonnet 4").explain("Claude Sonnet 4"))
                .isEqualTo("'Claude Sonnet 4' is " + NamedWorld.SONNET_4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-opus-4", "claude", "sonnet"})
    void partOfSeveral_isAmbiguous_withOneCandidateALine(String name) {
        NameMatch match = RESOLVER.find(name);

        assertThat(match).isInstanceOf(NameMatch.Ambiguous.class);
        List<ModelId> candidates = ((NameMatch.Ambiguous) match).candidates();
        assertThat(match.lines(name))
                .hasSize(candidates.size() + 1)
                .contains("'" + name + "' matches " + candidates.size() + " models; be more specific:")
                .contains("  " + candidates.get(0));
    }

    @Test
    void partThatLooksLikeAnId_isTold() {
        NameMatch.Found found = found(NamedWorld.FABLE + "-");

        assertThat(found.modelId()).isEqualTo(new ModelId(NamedWorld.FABLE + "-1"));
        assertThat(found.notes()).singleElement().asString().contains("is not an id; it is a part of");
    }

    @Test
    void nameWithWordsInAnotherOrder_hasTheNearestByItsWords() {
        assertThat(((NameMatch.NotFound) RESOLVER.find("claude-4-5")).nearest())
                .containsExactly(new ModelId(NamedWorld.SONNET_4_5));
        assertThat(((NameMatch.NotFound) RESOLVER.find("opsu claude 4.7")).nearest())
                .doesNotContain(new ModelId(NamedWorld.SONNET_4_5));
    }

    private static NameMatch.Found found(String name) {
        return (NameMatch.Found) RESOLVER.find(name);
    }
}
