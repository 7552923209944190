package io.bedrockdiscovery.application.diff;

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
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the comparison of two regions. */
final class RegionsDiffQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region CAPE_TOWN = new Region("af-south-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void differences_areTheModelsOfOneRegionOnly_andTheWaysOfBoth() {
        Response response = sessions.ask(new RegionsDiffQuestion(DUBLIN, OREGON));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "left": "eu-west-1", "right": "us-west-2",
                 "onlyLeft": ["anthropic.claude-3-7-sonnet-20250219-v1:0"], "onlyRight": [],
                 "different": [{"modelId": "amazon.nova-pro-v1:0", "left": ["on-demand"], "right": ["profile"]}],
                 "unknown": []}"""));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly(
                        "2 differences: 1 only from eu-west-1, 1 in different ways",
                        "# Only from eu-west-1 (1)",
                        "anthropic.claude-3-7-sonnet-20250219-v1:0",
                        "# In different ways",
                        "MODEL | eu-west-1 | us-west-2",
                        "amazon.nova-pro-v1:0 | on-demand | profile");
        assertThat(response.answer().rows().orElseThrow().rows())
                .containsExactly(
                        List.of("anthropic.claude-3-7-sonnet-20250219-v1:0", "only-left", "", ""),
                        List.of("amazon.nova-pro-v1:0", "different", "on-demand", "profile"));
    }

    @Test
    void sides_canBeSwapped() {
        assertThat(AnswerJson.of(sessions.ask(new RegionsDiffQuestion(OREGON, DUBLIN)))
                        .get("onlyRight"))
                .isEqualTo(List.of("anthropic.claude-3-7-sonnet-20250219-v1:0"));
        assertThat(PlainDocument.of(
                        sessions.ask(new RegionsDiffQuestion(DUBLIN, DUBLIN)).answer()))
                .containsExactly("0 differences");
    }

    @Test
    void unknownSide_isNotTakenForOneWithoutModels() {
        sessions.sources().behave(OREGON, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new RegionsDiffQuestion(DUBLIN, OREGON));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response))
                .containsEntry("onlyLeft", null)
                .containsEntry("onlyRight", null)
                .containsEntry("different", null);
        assertThat(AnswerJson.list(response, "unknown")).hasSize(3);
    }

    @Test
    void unknownProfiles_proveNoDifferenceInTheWaysThatTheyWouldShow() {
        sessions.sources().behave(OREGON, ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new RegionsDiffQuestion(VIRGINIA, OREGON));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response).get("different")).isEqualTo(List.of());
        assertThat(AnswerJson.of(response).get("onlyLeft"))
                .isEqualTo(List.of("anthropic.claude-3-7-sonnet-20250219-v1:0"));
    }

    @Test
    void regionThatIsNotOptedIn_isKnownToCallNothing() {
        Response response = sessions.ask(new RegionsDiffQuestion(DUBLIN, CAPE_TOWN));

        assertThat(response.complete()).isTrue();
        assertThat((List<?>) AnswerJson.of(response).get("onlyLeft")).hasSize(2);
        assertThat(response.warnings()).containsExactly("af-south-1: this account has not opted in");
    }

    @Test
    void regionThatDoesNotExist_isNoMatch() {
        NoAnswerException end = sessions.refusal(new RegionsDiffQuestion(DUBLIN, new Region("eu-west-9")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end)).containsEntry("right", "eu-west-9").containsEntry("onlyLeft", null);
    }
}
