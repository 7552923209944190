package io.bedrockdiscovery.application.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets of the account's own that are named by their ARNs. */
final class OwnTargetQuestionTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String ARN = OWN + "imported-model/abc";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @ParameterizedTest
    @CsvSource({
        "bedrock, provisioned-model/a, PROVISIONED",
        "bedrock, custom-model-deployment/a, CUSTOM_DEPLOYMENT",
        "bedrock, imported-model/a, IMPORTED_MODEL",
        "bedrock, prompt-router/a, PROMPT_ROUTER",
        "bedrock, default-prompt-router/a:1, PROMPT_ROUTER",
        "sagemaker, endpoint/a, MARKETPLACE_ENDPOINT"
    })
    void arn_tellsTheKindAndTheRegion(String service, String resource, TargetKind kind) {
        String arn = "arn:aws:" + service + ":us-east-1:111122223333:" + resource;

        assertThat(OwnTargetQuestion.of(" " + arn + " ")).contains(new OwnTargetQuestion(arn, VIRGINIA, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amazon.nova-pro-v1:0",
                "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0",
                "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0",
                "arn:aws:bedrock:us-east-1:111122223333:custom-model/x/a",
                "arn:aws:bedrock::111122223333:imported-model/a",
                "arn:aws:sagemaker:us-east-1:111122223333:model/a",
                "arn:aws:s3:::bucket"
            })
    void otherNames_areNoTarget(String name) {
        assertThat(OwnTargetQuestion.of(name)).isEmpty();
    }

    @Test
    void target_isFoundByItsWholeArn_withTheCallsOfItsKindAlone() {
        list();

        Response response = sessions.ask(question(ARN));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response).get("targets"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(sessions.sources().targets().calls()).isEqualTo(1);
    }

    @Test
    void targetThatTheAccountDoesNotHave_isNoMatch() {
        list();

        NoAnswerException end = sessions.refusal(question(ARN + "x"));

        assertThat(end.kind()).isEqualTo(NoAnswerException.Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("this account has no imported-model '" + ARN
                        + "x' in us-east-1; 'targets --region us-east-1' lists what it has");
    }

    @Test
    void failedList_isUnknown_andNoLack() {
        sessions.sources().targets().behave(VIRGINIA, TargetCall.IMPORTED_MODELS, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(question(ARN));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .singleElement()
                .asString()
                .startsWith("unknown: us-east-1 (importedModels): throttled");
    }

    private void list() {
        sessions.sources()
                .targets()
                .listing(VIRGINIA, TargetCall.IMPORTED_MODELS, new TargetEntry(ARN, "legal", null, List.of(), null));
    }

    private static OwnTargetQuestion question(String arn) {
        return OwnTargetQuestion.of(arn).orElseThrow();
    }
}
