package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the question for every region's models with the profiles that reference them. */
final class MappingQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionsWithModels_haveThemWithTheirProfiles() {
        Response response = sessions.ask(new MappingQuestion(false, List.of()));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).containsOnlyKeys("models");
        assertThat(region(response, "eu-west-1"))
                .containsOnlyKeys(SmallWorld.NOVA_PRO.value(), SmallWorld.CLAUDE.value());
        assertThat(model(response, "eu-west-1", SmallWorld.NOVA_PRO)).doesNotContainKey("referencedByInstanceProfiles");
        assertThat(AnswerJson.list(model(response, "eu-west-1", SmallWorld.CLAUDE), "referencedByInstanceProfiles"))
                .extracting(profile -> profile.get("inferenceProfileId"))
                .isEqualTo(List.of(SmallWorld.EU_CLAUDE));
        assertThat(models(response)).containsOnlyKeys("eu-west-1", "us-east-1", "us-west-2");
    }

    @Test
    void filters_chooseTheModels() {
        Response response = sessions.ask(new MappingQuestion(false, List.of("provider:Anthropic")));

        assertThat(region(response, "us-east-1")).containsOnlyKeys(SmallWorld.CLAUDE.value());
        assertThat(models(response)).containsOnlyKeys("eu-west-1", "us-east-1");
    }

    @Test
    void filterThatDoesNotExist_isInvalid_beforeAnythingIsAsked() {
        NoAnswerException end = sessions.refusal(new MappingQuestion(false, List.of("nope")));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void refresh_asksForEverythingAgain() {
        sessions.ask(new MappingQuestion(false, List.of()));
        int calls = sessions.calls();

        sessions.ask(new MappingQuestion(true, List.of()));

        assertThat(sessions.calls()).isEqualTo(2 * calls);
    }

    @Test
    void refreshInACachedSession_isInvalid() {
        NoAnswerException end = FakeSessions.refusal(sessions.cached(), new MappingQuestion(true, List.of()));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines())
                .containsExactly("--refresh asks AWS, and --cached and --account exclude that; leave one out");
    }

    @Test
    void regionThatIsNotKnown_makesTheMappingIncomplete() {
        sessions.sources().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new MappingQuestion(false, List.of()));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).singleElement().asString().startsWith("unknown: eu-west-1: throttled");
    }

    private static Map<String, Object> models(Response response) {
        return AnswerJson.object(AnswerJson.of(response), "models");
    }

    private static Map<String, Object> region(Response response, String region) {
        return AnswerJson.object(models(response), region);
    }

    private static Map<String, Object> model(Response response, String region, ModelId id) {
        return AnswerJson.object(region(response, region), id.value());
    }
}
