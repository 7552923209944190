package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for all regions. */
final class RegionsQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void everyRegion_isListedWithItsStatus() {
        Response response = sessions.ask(new RegionsQuestion());

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "regions"))
                .hasSize(SmallWorld.WORLD.regions().size())
                .contains(AnswerJson.parse("""
                                {"region": "af-south-1", "partition": "aws", "country": "ZA",
                                 "optInStatus": "not-opted-in", "status": "not-opted-in", "models": null,
                                 "profiles": null, "latencyMs": null, "observedAt": null}"""), AnswerJson.parse("""
                                {"region": "us-west-1", "partition": "aws", "country": "US",
                                 "optInStatus": "opt-in-not-required", "status": "not-offered", "models": 0,
                                 "profiles": 0, "latencyMs": null, "observedAt": "2026-01-02T03:04:05Z"}"""), AnswerJson.parse("""
                                {"region": "us-east-1", "partition": "aws", "country": "US",
                                 "optInStatus": "opt-in-not-required", "status": "known", "models": 2,
                                 "profiles": 3, "latencyMs": null, "observedAt": "2026-01-02T03:04:05Z"}"""));
        assertThat(PlainDocument.of(response.answer())).contains("us-east-1 | US | known | 2 | 3 | - | just now");
        assertThat(response.answer().rows().orElseThrow().rows())
                .contains(List.of(
                        "us-east-1",
                        "aws",
                        "US",
                        "opt-in-not-required",
                        "known",
                        "2",
                        "3",
                        "",
                        "2026-01-02T03:04:05Z"));
    }

    @Test
    void regionWithoutAnswers_hasNoNumbers_andMakesTheAnswerIncomplete() {
        sessions.sources().behave(new Region("us-east-1"), Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new RegionsQuestion());

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.list(response, "regions")).contains(AnswerJson.parse("""
                {"region": "us-east-1", "partition": "aws", "country": "US", "optInStatus": "opt-in-not-required",
                 "status": "unknown", "models": null, "profiles": null, "latencyMs": null, "observedAt": null}"""));
    }

    @Test
    void regionsThatCannotBeListed_makeTheAnswerIncomplete() {
        sessions.sources().regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.ask(new RegionsQuestion());

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).isEmpty();
    }

    @Test
    void missingCredentials_areNothingKnown() {
        sessions.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));

        assertThat(sessions.refusal(new RegionsQuestion()).kind()).isEqualTo(Kind.NOTHING_KNOWN);
    }
}
