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
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
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
                .saying(OREGON, GRANTED)
                .setting(DUBLIN, AccessGate.DATA_RETENTION, "default")
                .setting(VIRGINIA, AccessGate.DATA_RETENTION, "default")
                .setting(OREGON, AccessGate.DATA_RETENTION, "none");
    }

    @Test
    void gateThatRefuses_isTheVerdictWithItsReason() {
        sessions.sources()
                .access()
                .setting(DUBLIN, AccessGate.USE_CASE_FORM, "not-submitted")
                .setting(VIRGINIA, AccessGate.USE_CASE_FORM, "submitted");

        Response response = sessions.ask(new AccessQuestion("claude", DUBLIN));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "regions"))
                .singleElement()
                .satisfies(each -> assertThat(each.get("verdict")).isEqualTo("not-accessible"));
        assertThat(PlainDocument.of(response.answer()))
                .anySatisfy(line -> assertThat(line)
                        .contains("data-retention passes, use-case-form refuses", "use-case-form: not submitted"));
    }

    @Test
    void gateThatCannotBeAsked_makesTheVerdictUnknownWithTheReason() {
        sessions.sources().access().behave(DUBLIN, AccessGate.USE_CASE_FORM, Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.ask(new AccessQuestion("claude", DUBLIN));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .containsExactly("unknown: eu-west-1: use-case-form: access denied: the fake was told to fail:"
                        + " access-denied");
        assertThat(AnswerJson.list(response, "regions")).singleElement().satisfies(each -> {
            assertThat(each.get("verdict")).isEqualTo("unknown");
            assertThat(each.get("reason")).isEqualTo("access-denied");
        });
    }

    @Test
    void gates_areAskedByThisQuestionAlone_andOnce() {
        FakeAccessSource access = sessions.sources().access();
        sessions.ask(new ResolveQuestion("nova-pro", RouteCriteria.ANY));
        assertThat(access.calls(DUBLIN, AccessGate.DATA_RETENTION)).isZero();

        sessions.ask(new AccessQuestion("nova-pro", DUBLIN));
        sessions.ask(new AccessQuestion("nova-pro", DUBLIN));

        assertThat(access.calls(DUBLIN, AccessGate.DATA_RETENTION)).isEqualTo(1);
        assertThat(access.calls(DUBLIN, AccessGate.USE_CASE_FORM)).isZero();
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
                  "gates": [{"gate": "data-retention", "state": "passes", "detail": "mode default"}],
                  "reason": null, "stale": false, "observedAt": "2026-01-02T03:04:05Z"}],
                 "notCovered": [
                  "the data-retention modes that the model takes, beyond those that AWS documents",
                  "a gate on the account itself (\\"contact AWS Sales\\")",
                  "the refusal of a legacy model that the account has not called for 15 or 30 days",
                  "IAM and organization policies that deny the call itself",
                  "quotas, which may be 0"]}"""));
    }

    @Test
    void regionThatCannotBeAsked_isUnknownWithTheReason() {
        sessions.sources().access().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new AccessQuestion("nova-pro", null));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .containsExactly("unknown: eu-west-1: throttled: the fake was told to fail: throttled");
        assertThat(PlainDocument.of(response.answer()))
                .contains(
                        "eu-west-1 | unknown | - | - | - | - | data-retention unknown | just now | AWS throttled the check");
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
                .anySatisfy(line -> assertThat(line).contains("not-accessible", "stale: cancelled"));
        assertThat(cancelled.complete()).isFalse();
        assertThat(again.complete()).isTrue();
    }

    @Test
    void unknownName_hasANullForm() {
        NoAnswerException end = sessions.refusal(new AccessQuestion("nope nope", null));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end))
                .isEqualTo(AnswerJson.parse(
                        "{\"schemaVersion\": 1, \"modelId\": null, \"regions\": null, \"notCovered\": null}"));
    }
}
