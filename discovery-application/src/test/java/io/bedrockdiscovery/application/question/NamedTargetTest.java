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
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the ways to call a target of the account's own that is named by its ARN. */
final class NamedTargetTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String ARN = "arn:aws:bedrock:us-east-1:111122223333:imported-model/abc";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @BeforeEach
    void list() {
        sessions.sources()
                .targets()
                .listing(VIRGINIA, TargetCall.IMPORTED_MODELS, new TargetEntry(ARN, "legal", null, List.of(), null));
    }

    @Test
    void arn_isTheStringToPass_fromItsRegion_withoutAMode() {
        Response response = sessions.ask(new ResolveQuestion(" " + ARN, RouteCriteria.ANY));

        assertThat(response.complete()).isTrue();
        assertThat(PlainDocument.of(response.answer())).containsExactly(ARN);
        assertThat(AnswerJson.of(response))
                .containsEntry("region", "us-east-1")
                .containsEntry("via", "imported-model")
                .containsEntry("passAsModelId", ARN);
        assertThat(AnswerJson.list(sessions.ask(new RoutesQuestion(ARN, RouteCriteria.ANY)), "routes"))
                .extracting(route -> route.get("passAsModelId"))
                .containsExactly(ARN);
    }

    @Test
    void otherModeOrRegion_isExplained() {
        assertThat(refusal(ARN, RouteCriteria.ANY.via(InvocationMode.ON_DEMAND)).lines())
                .first()
                .asString()
                .contains("asked for on-demand");
        NoAnswerException elsewhere = refusal(ARN, RouteCriteria.from("eu-west-1"));
        assertThat(elsewhere.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(elsewhere.lines())
                .containsExactly("'" + ARN + "' is in us-east-1, and cannot be called from eu-west-1");
    }

    @Test
    void targetThatTheAccountLacks_isNoMatch_andOneThatMayExistIsUnknown() {
        NoAnswerException lacking = refusal(ARN + "x", RouteCriteria.ANY);
        assertThat(lacking.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(lacking.lines())
                .containsExactly("this account has no imported-model '" + ARN
                        + "x' in us-east-1; 'targets --region us-east-1' lists what it has");

        sessions.sources().targets().behave(VIRGINIA, TargetCall.PROMPT_ROUTERS, Behaviour.failing(Reason.THROTTLED));
        NoAnswerException open = refusal("arn:aws:bedrock:us-east-1:111122223333:prompt-router/abc", RouteCriteria.ANY);
        assertThat(open.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(open.lines()).anyMatch(line -> line.startsWith("unknown: us-east-1 (promptRouters): throttled"));
    }

    @Test
    void policy_isNotWrittenForATargetOfNoSingleModel() {
        NoAnswerException end = sessions.refusal(new PolicyQuestion(ARN, RouteCriteria.ANY));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly(
                        "no policy can be written for the kind imported-model, which names no single foundation model");
    }

    private NoAnswerException refusal(String arn, RouteCriteria criteria) {
        return sessions.refusal(new ResolveQuestion(arn, criteria));
    }
}
