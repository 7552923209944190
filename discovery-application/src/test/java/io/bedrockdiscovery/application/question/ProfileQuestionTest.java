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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for a profile as every region lists it. */
final class ProfileQuestionTest {
    private static final String CHECKOUT_ARN =
            "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/" + SmallWorld.CHECKOUT;

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void id_findsTheProfileInEveryRegionThatListsIt() {
        Response response = sessions.ask(new ProfileQuestion(SmallWorld.US_NOVA));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "profiles"))
                .extracting(profile -> profile.get("region"))
                .isEqualTo(List.of("us-east-1", "us-west-2"));
        assertThat(AnswerJson.list(response, "profiles"))
                .allSatisfy(profile -> assertThat(profile)
                        .containsEntry("inferenceProfileId", SmallWorld.US_NOVA)
                        .containsEntry("destinations", List.of("us-east-1", "us-west-2"))
                        .containsEntry("modelIds", List.of(SmallWorld.NOVA_PRO.value()))
                        .containsEntry("unresolvedModelArns", List.of()));
        assertThat(PlainDocument.of(response.answer()))
                .startsWith("# us.amazon.nova-pro-v1:0")
                .endsWith(
                        "# Where it can be called from",
                        "REGION | CALLS | MODELS NOT LISTED | MAY RUN IN",
                        "us-east-1 | amazon.nova-pro-v1:0 | - | us-east-1, us-west-2",
                        "us-west-2 | amazon.nova-pro-v1:0 | - | us-east-1, us-west-2");
    }

    @Test
    void arn_findsTheProfileAsWell() {
        assertThat(AnswerJson.list(sessions.ask(new ProfileQuestion(CHECKOUT_ARN)), "profiles"))
                .singleElement()
                .satisfies(profile -> assertThat(profile)
                        .containsEntry("type", "APPLICATION")
                        .containsEntry("inferenceProfileName", "checkout"));
    }

    @Test
    void unknownProfile_isNoMatchWithTheNearest() {
        NoAnswerException end = sessions.refusal(new ProfileQuestion("us.amazon.nova-prp-v1:0"));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "no profile known here is called 'us.amazon.nova-prp-v1:0'; nearest: " + SmallWorld.US_NOVA);
        assertThat(AnswerJson.of(end))
                .isEqualTo(AnswerJson.parse("{\"schemaVersion\": 1, \"profiles\": null, \"unknownRegions\": []}"));
    }

    @Test
    void hostileName_isMadeSafe() {
        NoAnswerException end = sessions.refusal(new ProfileQuestion("\u001b[31m\n\u202e"));

        assertThat(end.lines()).singleElement().asString().doesNotContainPattern("[\\p{Cntrl}\\u202e]");
    }

    @Test
    void listsOfProfiles_matterInEveryRegion_andModelsWhereTheProfileIsListed() {
        Region dublin = new Region("eu-west-1");
        sessions.sources().behave(dublin, ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(new ProfileQuestion(SmallWorld.US_NOVA)).complete())
                .isTrue();
        assertThat(sessions.ask(new ProfileQuestion(SmallWorld.EU_CLAUDE)).complete())
                .isFalse();

        FakeSessions others = FakeSessions.of(SmallWorld.WORLD);
        others.sources().behave(dublin, ListCall.APPLICATION_PROFILES, Behaviour.failing(Reason.THROTTLED));

        assertThat(others.ask(new ProfileQuestion(SmallWorld.US_NOVA)).complete())
                .isFalse();
    }
}
