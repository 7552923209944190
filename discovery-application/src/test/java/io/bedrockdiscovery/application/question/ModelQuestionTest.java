package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for a model as one region lists it. */
final class ModelQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region OREGON = new Region("us-west-2");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void namedRegion_listsTheModelWithItsProfiles() {
        Response response = sessions.ask(new ModelQuestion("claude", DUBLIN));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response))
                .containsEntry("region", "eu-west-1")
                .containsEntry("access", List.of("profile"))
                .containsEntry("requiresProfile", true)
                .containsEntry("regions", List.of("eu-west-1", "us-east-1"))
                .containsEntry("observedAt", "2026-01-02T03:04:05Z")
                .containsEntry("stale", false)
                .containsEntry("unknownRegions", List.of());
        assertThat(AnswerJson.object(AnswerJson.of(response), "model"))
                .containsEntry("modelId", SmallWorld.CLAUDE.value())
                .containsEntry("inferenceTypesSupported", List.of("INFERENCE_PROFILE"));
        assertThat(AnswerJson.list(response, "profiles"))
                .singleElement()
                .satisfies(profile -> assertThat(profile)
                        .containsEntry("inferenceProfileId", SmallWorld.EU_CLAUDE)
                        .containsEntry("destinations", List.of("eu-central-1", "eu-west-1")));
        assertThat(PlainDocument.of(response.answer()))
                .contains("also in: us-east-1", "needs a profile: yes", "# Profiles that call it from eu-west-1");
    }

    @Test
    void withoutARegion_theBestOneIsTaken() {
        sessions.sources().models().behave(new Region("us-east-1"), Behaviour.taking(Duration.ofMillis(90)));
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofMillis(20)));

        assertThat(AnswerJson.of(sessions.ask(new ModelQuestion("claude", null))))
                .containsEntry("region", "eu-west-1");
    }

    @Test
    void dates_areShownAsFarAsTheyAreGiven() {
        FakeSessions legacy = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .legacyUntil(Instant.parse("2026-04-01T00:00:00Z"))
                                .build()))
                .build());

        assertThat(PlainDocument.of(
                        legacy.ask(new ModelQuestion("nova-pro", null)).answer()))
                .contains(
                        "lifecycle: LEGACY until 2026-04-01 (88 days)",
                        "replacements: -",
                        "end of life: 2026-04-01T00:00:00Z")
                .noneMatch(line -> line.startsWith("released"));
    }

    @Test
    void regionThatDoesNotListTheModel_isNoMatch_withTheRegionsThatDo() {
        NoAnswerException end = sessions.refusal(new ModelQuestion("claude", OREGON));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("us-west-2 does not list anthropic.claude-3-7-sonnet-20250219-v1:0; these do:"
                        + " eu-west-1, us-east-1");
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "region": "us-west-2", "model": null, "access": null, "requiresProfile": null,
                 "profiles": null, "regions": null, "observedAt": null, "stale": null, "lifecycle": null,
                 "replacements": null, "unknownRegions": []}"""));
    }

    @Test
    void regionWhoseModelsAreNotKnown_isNotSaidToLackTheModel() {
        sessions.sources().behave(OREGON, ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        NoAnswerException end = sessions.refusal(new ModelQuestion(SmallWorld.CLAUDE.value(), OREGON));

        assertThat(end.lines())
                .containsExactly(
                        "us-west-2 is not known to list anthropic.claude-3-7-sonnet-20250219-v1:0; these do:"
                                + " eu-west-1, us-east-1",
                        "unknown: us-west-2 (models): throttled: the fake was told to fail: throttled");
    }

    @Test
    void answerAboutANamedRegion_dependsOnItAndOnTheListsOfModels() {
        sessions.sources().behave(OREGON, ListCall.APPLICATION_PROFILES, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(new ModelQuestion("claude", DUBLIN)).complete()).isTrue();
        assertThat(sessions.ask(new ModelQuestion("nova-pro", OREGON)).complete())
                .isFalse();
        assertThat(sessions.ask(new ModelQuestion("claude", null)).complete()).isFalse();
    }

    @Test
    void cachedAnswer_isMarkedAsStale() {
        sessions.scanning().catalog();
        sessions.clock().advance(Duration.ofHours(25));

        Response response = sessions.askCached(new ModelQuestion("claude", DUBLIN));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response)).containsEntry("stale", true);
        assertThat(PlainDocument.of(response.answer())).contains("stale: yes");
        assertThat(response.warnings()).containsExactly("stale: eu-west-1");
    }

    @Test
    void regionThatIsNotOptedIn_isTheReasonForWhichItDoesNotListTheModel() {
        assertThat(sessions.refusal(new ModelQuestion("nova-pro", new Region("af-south-1")))
                        .lines()
                        .get(0))
                .startsWith(
                        "af-south-1 does not list amazon.nova-pro-v1:0, because the account has not opted in to af-south-1;"
                                + " these do: ");
    }
}
