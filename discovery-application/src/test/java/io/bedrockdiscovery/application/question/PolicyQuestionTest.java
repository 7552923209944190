package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;

/** Tests the question for the IAM policy of a route. */
final class PolicyQuestionTest {
    private static final RouteCriteria FROM_DUBLIN = RouteCriteria.from("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void policyOfAProfile_isTheDocumentAndNothingElse() {
        Response response = sessions.ask(new PolicyQuestion("claude", FROM_DUBLIN));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "CallProfile", "Effect": "Allow",
                   "Action": ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
                   "Resource": ["arn:aws:bedrock:eu-west-1:111122223333:inference-profile/\
                eu.anthropic.claude-3-7-sonnet-20250219-v1:0"]},
                  {"Sid": "RunModelThroughProfile", "Effect": "Allow",
                   "Action": ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
                   "Resource": [
                     "arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3-7-sonnet-20250219-v1:0",
                     "arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-7-sonnet-20250219-v1:0"],
                   "Condition": {"StringEquals": {"bedrock:InferenceProfileArn":
                     "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/\
                eu.anthropic.claude-3-7-sonnet-20250219-v1:0"}}}]}"""));
        assertThatThrownBy(() -> PlainDocument.of(response.answer())).hasMessage("a policy is always JSON");
    }

    @Test
    void modelOfAThirdParty_needsMarketplacePermissionsAtTheFirstCall() {
        assertThat(sessions.ask(new PolicyQuestion("claude", FROM_DUBLIN)).warnings())
                .singleElement()
                .asString()
                .contains(
                        "aws-marketplace:Subscribe",
                        "aws-marketplace:Unsubscribe",
                        "aws-marketplace:ViewSubscriptions");
        assertThat(sessions.ask(new PolicyQuestion("nova-pro", FROM_DUBLIN)).warnings())
                .isEmpty();
    }

    @Test
    void arnToPass_isToBePercentEncodedInAUrl() {
        FakeSessions own = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model("amazon.nova-pro-v1:0")
                                .profile(InferenceProfileBuilder.application("abcdefghijkl")
                                        .routing("amazon.nova-pro-v1:0", "us-east-1")
                                        .build()))
                .build());
        RouteCriteria criteria = RouteCriteria.from("us-east-1").via(InvocationMode.APPLICATION_PROFILE);

        assertThat(own.ask(new PolicyQuestion("nova-pro", criteria)).warnings())
                .singleElement()
                .asString()
                .contains("percent-encoded", "%3A", "%2F");
    }

    @Test
    void modelThatCannotBeCalled_hasNoPolicy_andNoJsonInItsPlace() {
        NoAnswerException end = sessions.refusal(new PolicyQuestion("claude", RouteCriteria.from("us-west-2")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("us-west-2 does not list anthropic.claude-3-7-sonnet-20250219-v1:0; it is listed in"
                        + " eu-west-1, us-east-1");
        assertThat(end.answerForPrograms()).isEmpty();
    }

    @Test
    void nameAndRegionThatDoNotExist_haveNoJsonInItsPlaceEither() {
        assertThat(sessions.refusal(new PolicyQuestion("nope nope", FROM_DUBLIN))
                        .answerForPrograms())
                .isEmpty();
        assertThat(sessions.refusal(new PolicyQuestion("claude", RouteCriteria.from("eu-west-9")))
                        .answerForPrograms())
                .isEmpty();
    }

    @Test
    void routeThatNoPolicyCanDescribe_isNoMatchWithTheReason() {
        FakeSessions odd = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.profile(InferenceProfileBuilder.systemDefined("us.a")
                                .routing("a.b-v1:0", "us-east-1")
                                .referencing("arn:aws:bedrock:us-east-1:111122223333:custom-model/x")
                                .build()))
                .build());

        NoAnswerException end = odd.refusal(new PolicyQuestion("a.b-v1:0", RouteCriteria.from("us-east-1")));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines()).containsExactly("profile us.a names something that is not a foundation model");
    }

    @Test
    void unknownCalls_makeThePolicyIncomplete() {
        sessions.sources().behave(new Region("eu-west-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new PolicyQuestion(SmallWorld.CLAUDE.value(), FROM_DUBLIN));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).first().asString().startsWith("unknown: eu-west-1 (models): throttled");
    }
}
