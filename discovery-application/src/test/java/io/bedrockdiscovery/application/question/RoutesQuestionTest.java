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
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for every route of a model. */
final class RoutesQuestionTest {
    private static final RouteCriteria FROM_VIRGINIA = RouteCriteria.from("us-east-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void everyRoute_isListedWithThePlacesWhereItMayRun() {
        Response response = sessions.ask(new RoutesQuestion("nova-pro", FROM_VIRGINIA));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": "amazon.nova-pro-v1:0", "region": "us-east-1", "routes": [
                  {"passAsModelId": "amazon.nova-pro-v1:0", "via": "on-demand", "destinations": ["us-east-1"],
                   "unscannable": []},
                  {"passAsModelId": "us.amazon.nova-pro-v1:0", "via": "profile",
                   "destinations": ["us-east-1", "us-west-2"], "unscannable": []},
                  {"passAsModelId": "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/a1b2c3d4e5f6",
                   "via": "application-profile", "destinations": ["us-east-1"], "unscannable": []}],
                 "lifecycle": {"status": "ACTIVE", "startOfLife": null, "legacy": null, "extendedAccess": null, "endOfLife": null,
                   "ending": false, "ended": false},
                 "replacements": null, "unknownRegions": []}"""));
        assertThat(PlainDocument.of(response.answer()))
                .startsWith(
                        "# amazon.nova-pro-v1:0 from us-east-1: 3 ways to call it",
                        "PASS AS MODEL ID | VIA | MAY RUN IN | DESTINATIONS NOT SCANNED",
                        "amazon.nova-pro-v1:0 | on-demand | us-east-1 | -");
    }

    @Test
    void destinationWhereNothingCanBeScanned_isNamed() {
        FakeSessions closed = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model("a.b-v1:0")
                                .profile(InferenceProfileBuilder.systemDefined("us.a.b-v1:0")
                                        .routing("a.b-v1:0", "us-east-1", "af-south-1")
                                        .build()))
                .notOptedIn("af-south-1")
                .build());

        Response response = closed.ask(new RoutesQuestion("a.b-v1:0", FROM_VIRGINIA));

        assertThat(AnswerJson.list(response, "routes"))
                .last()
                .satisfies(route -> assertThat(route.get("unscannable")).isEqualTo(List.of("af-south-1")));
        assertThat(PlainDocument.of(response.answer()))
                .last()
                .isEqualTo("us.a.b-v1:0 | profile | af-south-1, us-east-1 | af-south-1");
    }

    @Test
    void modelThatTheRegionDoesNotList_isNoMatch_withTheModelInTheNullForm() {
        NoAnswerException end = sessions.refusal(new RoutesQuestion("claude", RouteCriteria.from("us-west-2")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines()).singleElement().asString().startsWith("us-west-2 does not list ");
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "region": "us-west-2",
                 "routes": [],
                 "lifecycle": {"status": "ACTIVE", "startOfLife": null, "legacy": null, "extendedAccess": null,
                   "endOfLife": null, "ending": false, "ended": false},
                 "replacements": null, "unknownRegions": []}"""));
    }

    @Test
    void closedRegion_isExplained() {
        NoAnswerException end = sessions.refusal(new RoutesQuestion("claude", RouteCriteria.from("af-south-1")));

        assertThat(end.lines())
                .singleElement()
                .asString()
                .contains(", because the account has not opted in to af-south-1; it is listed in ");
    }

    @Test
    void regionThatDoesNotExist_hasANullForm() {
        NoAnswerException end = sessions.refusal(new RoutesQuestion("claude", RouteCriteria.from("eu-west-9")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": null, "region": "eu-west-9", "routes": null, "lifecycle": null,
                 "replacements": null, "unknownRegions": []}"""));
    }

    @Test
    void profilesThatAreNotKnown_makeTheListIncomplete() {
        sessions.sources()
                .behave(new Region("us-east-1"), ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new RoutesQuestion("nova-pro", FROM_VIRGINIA));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.list(response, "routes")).hasSize(2);
        assertThat(AnswerJson.list(response, "unknownRegions")).containsExactly(AnswerJson.parse("""
                {"region": "us-east-1", "call": "systemDefinedProfiles", "reason": "throttled"}"""));
    }
}
