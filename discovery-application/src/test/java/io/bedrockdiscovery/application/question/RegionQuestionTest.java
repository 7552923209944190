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
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the question for a region with its models and profiles. */
final class RegionQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionThatIsKnown_hasItsListsAndTheirOrigin() {
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofMillis(12)));

        Response asked = sessions.ask(new RegionQuestion(DUBLIN));
        Response again = sessions.ask(new RegionQuestion(DUBLIN));

        assertThat(asked.complete()).isTrue();
        assertThat(AnswerJson.of(asked))
                .containsEntry("region", "eu-west-1")
                .containsEntry("partition", "aws")
                .containsEntry("country", "IE")
                .containsEntry("optInStatus", "opt-in-not-required")
                .containsEntry("status", "known");
        assertThat(AnswerJson.list(asked, "models")).hasSize(2);
        assertThat(AnswerJson.list(asked, "profiles")).containsExactly(AnswerJson.parse("""
                {"inferenceProfileId": "eu.anthropic.claude-3-7-sonnet-20250219-v1:0", "type": "SYSTEM_DEFINED",
                 "destinations": ["eu-central-1", "eu-west-1"]}"""));
        assertThat(AnswerJson.object(AnswerJson.of(asked), "latency"))
                .containsEntry("source", "calls")
                .containsEntry("medianMs", 12.0);
        assertThat(call(asked, "models")).containsEntry("outcome", "known").containsEntry("fromCache", false);
        assertThat(call(again, "models")).containsEntry("outcome", "known").containsEntry("fromCache", true);
        assertThat(PlainDocument.of(asked.answer()))
                .startsWith("# eu-west-1: 2 models, 1 profile", "partition: aws", "country: IE")
                .contains("latency: 12 ms (calls)", "# 2 models", "# 1 profile");
    }

    @Test
    void regionThatIsPartlyKnown_tellsOfEachCall() {
        sessions.sources().behave(DUBLIN, ListCall.APPLICATION_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.ask(new RegionQuestion(DUBLIN));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.of(response)).containsEntry("status", "partial");
        assertThat(call(response, "applicationProfiles"))
                .containsEntry("outcome", "unknown")
                .containsEntry("reason", "access-denied")
                .containsEntry("observedAt", null)
                .containsEntry("stale", false);
        assertThat(call(response, "models")).containsEntry("outcome", "known");
    }

    @Test
    void closedRegion_isComplete_andWasNotCalled() {
        Response response = sessions.ask(new RegionQuestion(new Region("af-south-1")));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).containsEntry("status", "not-opted-in");
        assertThat(call(response, "models"))
                .containsEntry("outcome", "not-called")
                .containsEntry("observedAt", null);
        assertThat(sessions.sources().listCalls(new Region("af-south-1"))).isZero();
    }

    @Test
    void otherRegions_doNotMatter() {
        sessions.sources().behave(new Region("us-east-1"), Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(new RegionQuestion(DUBLIN)).complete()).isTrue();
    }

    @Test
    void regionThatDoesNotExist_hasANullForm() {
        NoAnswerException end = sessions.refusal(new RegionQuestion(new Region("eu-west-9")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines()).containsExactly("there is no region eu-west-9 in partition aws; nearest: eu-west-1");
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "region": "eu-west-9", "partition": null, "country": null, "optInStatus": null,
                 "status": null, "calls": null, "models": null, "profiles": null, "latency": null}"""));
    }

    private static Map<String, Object> call(Response response, String name) {
        return AnswerJson.object(AnswerJson.object(AnswerJson.of(response), "calls"), name);
    }
}
