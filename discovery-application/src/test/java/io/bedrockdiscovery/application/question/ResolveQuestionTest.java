package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Tests the question for the string to pass as {@code modelId}. */
final class ResolveQuestionTest {
    private static final RouteCriteria FROM_DUBLIN = RouteCriteria.from("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void answer_isTheStringAlone_andTheReasonsInJson() {
        Response response = sessions.ask(new ResolveQuestion("claude", FROM_DUBLIN.within("eu")));

        assertThat(response.complete()).isTrue();
        assertThat(PlainDocument.of(response.answer())).containsExactly(SmallWorld.EU_CLAUDE);
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "region": "eu-west-1",
                 "passAsModelId": "eu.anthropic.claude-3-7-sonnet-20250219-v1:0", "via": "profile",
                 "destinations": ["eu-central-1", "eu-west-1"],
                 "candidates": [{"rank": 1, "passAsModelId": "eu.anthropic.claude-3-7-sonnet-20250219-v1:0",
                   "via": "profile", "destinations": ["eu-central-1", "eu-west-1"]}],
                 "rejected": [], "lifecycle": {"status": "ACTIVE", "startOfLife": null, "legacy": null, "extendedAccess": null, "endOfLife": null,
                   "ending": false, "ended": false},
                 "replacements": null, "named": null, "unknownRegions": []}"""));
    }

    @Test
    void mode_decidesTheRoute() {
        RouteCriteria fromVirginia = RouteCriteria.from("us-east-1");

        assertThat(PlainDocument.of(sessions.ask(new ResolveQuestion("nova-pro", fromVirginia))
                        .answer()))
                .containsExactly(SmallWorld.NOVA_PRO.value());
        assertThat(PlainDocument.of(sessions.ask(
                                new ResolveQuestion("nova-pro", fromVirginia.via(InvocationMode.APPLICATION_PROFILE)))
                        .answer()))
                .containsExactly(
                        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/" + SmallWorld.CHECKOUT);
    }

    @Test
    void residencyThatNoRouteMeets_isNoMatch_withTheRejectedRoutes() {
        NoAnswerException end = sessions.refusal(new ResolveQuestion("claude", FROM_DUBLIN.within("ie")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("anthropic.claude-3-7-sonnet-20250219-v1:0 cannot be called as asked from eu-west-1:"
                        + " eu.anthropic.claude-3-7-sonnet-20250219-v1:0 (profile): may run in eu-central-1 (Frankfurt, DE), which"
                        + " is outside ie");
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "region": "eu-west-1",
                 "passAsModelId": null, "via": null, "destinations": null, "candidates": [],
                 "rejected": [{"passAsModelId": "eu.anthropic.claude-3-7-sonnet-20250219-v1:0", "via": "profile",
                   "reason": "may run in eu-central-1 (Frankfurt, DE), which is outside ie"}],
                 "lifecycle": {"status": "ACTIVE", "startOfLife": null, "legacy": null, "extendedAccess": null, "endOfLife": null,
                   "ending": false, "ended": false},
                 "replacements": null, "named": null, "unknownRegions": []}"""));
    }

    @Test
    void unknownName_hasANullFormWithTheRegion() {
        NoAnswerException end = sessions.refusal(new ResolveQuestion("nope nope", FROM_DUBLIN));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": null, "region": "eu-west-1", "passAsModelId": null, "via": null,
                 "destinations": null, "candidates": null, "rejected": null, "lifecycle": null,
                 "replacements": null, "named": null, "unknownRegions": []}"""));
    }

    @Test
    void exactIdAndPartOfAName_areCompleteWhateverElseIsUnknown_andThePartSaysSo() {
        sessions.sources().behave(new Region("us-west-2"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(new ResolveQuestion(SmallWorld.NOVA_PRO.value(), FROM_DUBLIN))
                        .complete())
                .isTrue();
        assertThat(sessions.ask(new ResolveQuestion("nova-pro", FROM_DUBLIN)).complete())
                .isTrue();
        assertThat(sessions.ask(new ResolveQuestion("nova-pro", FROM_DUBLIN)).warnings())
                .containsExactly("'nova-pro' might also mean a model of a region that is not known: us-west-2");
    }

    @Test
    void withoutARegion_theBestOneIsTaken() {
        Response response = sessions.ask(new ResolveQuestion("claude", RouteCriteria.ANY.within("us")));

        assertThat(AnswerJson.of(response)).containsEntry("region", "us-east-1");
        assertThat(PlainDocument.of(response.answer())).containsExactly(SmallWorld.US_CLAUDE);
    }

    @Test
    void decoratedName_isReadAndTold() {
        Response response = sessions.ask(new ResolveQuestion("bedrock/" + SmallWorld.EU_CLAUDE + "[1m]", FROM_DUBLIN));

        assertThat(PlainDocument.of(response.answer())).containsExactly(SmallWorld.EU_CLAUDE);
        assertThat(response.notes())
                .containsExactly(
                        "took off 'bedrock/', a router's prefix",
                        "took off '[1m]', which a client adds and which is no part of the id");
        assertThat(AnswerJson.object(AnswerJson.of(response), "named"))
                .containsEntry("as", "bedrock/" + SmallWorld.EU_CLAUDE + "[1m]")
                .containsEntry("read", SmallWorld.EU_CLAUDE)
                .containsEntry("notes", response.notes());
    }

    @Test
    void configuredRegion_isTakenWhereTheModelCanBeCalledFromThere_andTold() {
        Response there = sessions.configured("eu-west-1").ask(new ResolveQuestion("claude", RouteCriteria.ANY));
        Response elsewhere = sessions.configured("us-west-2").ask(new ResolveQuestion("claude", RouteCriteria.ANY));

        assertThat(PlainDocument.of(there.answer())).containsExactly(SmallWorld.EU_CLAUDE);
        assertThat(there.notes()).containsExactly("from eu-west-1 (your AWS region; --from chooses another)");
        assertThat(elsewhere.notes())
                .singleElement()
                .asString()
                .contains("the best region, because " + SmallWorld.CLAUDE + " is not known to be callable as asked from"
                        + " us-west-2, your AWS region");
    }
}
