package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the question for the account's access to a model. */
final class AccessQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability REFUSED =
            new ModelAvailability("AVAILABLE", "NOT_AUTHORIZED", "AVAILABLE", "AVAILABLE");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @BeforeEach
    void grant() {
        sessions.sources()
                .access()
                .saying(DUBLIN, GRANTED)
                .saying(VIRGINIA, REFUSED)
                .saying(OREGON, GRANTED);
    }

    @Test
    void everyRegionThatListsTheModel_isAsked() {
        Response response = sessions.ask(new AccessQuestion("nova-pro", null));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response).get("modelId")).isEqualTo(SmallWorld.NOVA_PRO.value());
        assertThat(AnswerJson.list(response, "regions"))
                .extracting(each -> each.get("region"), each -> each.get("verdict"))
                .containsExactly(
                        tuple("eu-west-1", "accessible"),
                        tuple("us-east-1", "not-accessible"),
                        tuple("us-west-2", "accessible"));
    }

    @Test
    void verdict_isKnownWithTheWordsOfAws() {
        Response response = sessions.ask(new AccessQuestion("nova-pro", VIRGINIA));

        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": "amazon.nova-pro-v1:0", "regions": [{
                  "region": "us-east-1", "verdict": "not-accessible", "agreement": "AVAILABLE",
                  "authorization": "NOT_AUTHORIZED", "entitlement": "AVAILABLE", "regionAvailability": "AVAILABLE",
                  "reason": null, "stale": false, "observedAt": "2026-01-02T03:04:05Z"}]}"""));
    }

    @Test
    void regionThatCannotBeAsked_isUnknownWithTheReason() {
        sessions.sources().access().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new AccessQuestion("nova-pro", null));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .containsExactly("unknown: eu-west-1: throttled: the fake was told to fail: throttled");
        assertThat(PlainDocument.of(response.answer()))
                .contains("eu-west-1 | unknown | - | - | - | - | 2026-01-02T03:04:05Z | throttled");
    }

    @Test
    void regionsWhoseModelsAreNotKnown_makeTheAnswerIncomplete_unlessOneIsNamed() {
        sessions.sources().behave(OREGON, ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(new AccessQuestion(SmallWorld.NOVA_PRO.value(), null))
                        .complete())
                .isFalse();
        assertThat(sessions.ask(new AccessQuestion(SmallWorld.NOVA_PRO.value(), DUBLIN))
                        .complete())
                .isTrue();
    }

    @Test
    void closedRegion_isNotAsked() {
        Response response = sessions.ask(new AccessQuestion("nova-pro", new Region("af-south-1")));

        assertThat(response.complete()).isTrue();
        assertThat(sessions.sources().access().calls()).isZero();
        assertThat(AnswerJson.list(response, "regions")).singleElement().satisfies(each -> {
            assertThat(each.get("verdict")).isEqualTo("not-accessible");
            assertThat(each.get("reason")).isEqualTo("not-opted-in");
            assertThat(each.get("observedAt")).isNull();
        });
    }

    @Test
    void cachedSession_answersFromTheStoreOnly_andTellsWhatIsStale() {
        sessions.ask(new AccessQuestion("nova-pro", VIRGINIA));
        int calls = sessions.sources().access().calls();
        sessions.clock().advance(Duration.ofHours(25));

        Response response = sessions.askCached(new AccessQuestion("nova-pro", VIRGINIA));

        assertThat(sessions.sources().access().calls()).isEqualTo(calls);
        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).contains("stale: us-east-1: the last answer is too old to rely on");
        assertThat(AnswerJson.list(response, "regions"))
                .singleElement()
                .satisfies(each -> assertThat(each.get("stale")).isEqualTo(true));
    }

    @Test
    void cancelledCheck_isAskedAgain_andKeepsTheLastVerdict() {
        sessions.ask(new AccessQuestion("nova-pro", VIRGINIA));
        sessions.clock().advance(Duration.ofHours(25));
        sessions.sources().access().behave(VIRGINIA, Behaviour.failing(Reason.CANCELLED));
        Response cancelled = sessions.ask(new AccessQuestion("nova-pro", VIRGINIA));
        sessions.sources().access().behave(VIRGINIA, Behaviour.answering());
        Response again = sessions.ask(new AccessQuestion("nova-pro", VIRGINIA));

        assertThat(PlainDocument.of(cancelled.answer()))
                .last()
                .asString()
                .contains("not-accessible", "stale: cancelled");
        assertThat(cancelled.complete()).isFalse();
        assertThat(again.complete()).isTrue();
    }

    @Test
    void unknownName_hasANullForm() {
        NoAnswerException end = sessions.refusal(new AccessQuestion("nope nope", null));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end))
                .isEqualTo(AnswerJson.parse("{\"schemaVersion\": 1, \"modelId\": null, \"regions\": null}"));
    }
}
