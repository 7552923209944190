package io.bedrockdiscovery.application.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.question.ModelsQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the comparison of two accounts. */
final class AccountsDiffQuestionTest {
    private static final String ONE = "000000000001";
    private static final String OTHER = "000000000002";
    private static final ModelsQuestion SCAN = new ModelsQuestion(null, null, null, null, null, false, List.of());

    private final StoreSet stores = new StoreSet(new InMemoryStore(), List::of, null);
    private final FakeSessions one = FakeSessions.of(
            World.builder()
                    .account(ONE)
                    .region("eu-west-1", region -> region.model("a.both").model("b.one"))
                    .region("us-east-1", region -> region.model("a.both"))
                    .build(),
            stores);
    private final FakeSessions other = FakeSessions.of(
            World.builder()
                    .account(OTHER)
                    .region(
                            "eu-west-1",
                            region -> region.model(FoundationModelBuilder.of("a.both")
                                    .inferenceTypes(InferenceType.PROVISIONED)
                                    .build()))
                    .region("us-east-1", region -> region.model("a.both").model("c.other"))
                    .build(),
            stores);

    @Test
    void differences_areToldByRegion_withoutACallToAws() {
        one.ask(SCAN);
        other.ask(SCAN);
        int calls = one.calls();

        Response response = one.ask(new AccountsDiffQuestion(ONE, OTHER));

        assertThat(one.calls()).isEqualTo(calls);
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "left": "000000000001", "right": "000000000002",
                 "onlyLeft": ["b.one"], "onlyRight": ["c.other"],
                 "different": [{"modelId": "a.both", "left": {"eu-west-1": ["on-demand"]},
                   "right": {"eu-west-1": ["provisioned"]}}],
                 "unknown": []}"""));
        assertThat(response.complete()).isTrue();
    }

    @Test
    void regionThatTheOrganizationOfOneDenies_provesNothing() {
        one.ask(SCAN);
        other.sources().behave(new Region("eu-west-1"), Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));
        other.ask(SCAN);

        Response response = one.ask(new AccountsDiffQuestion(ONE, OTHER));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).singleElement().asString().startsWith("account 000000000002: denied: ");
    }

    @Test
    void regionThatOneAccountDoesNotKnow_provesNothing() {
        one.ask(SCAN);
        other.sources().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));
        other.ask(SCAN);

        Response response = one.ask(new AccountsDiffQuestion(ONE, OTHER));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .singleElement()
                .asString()
                .startsWith("account 000000000002: unknown: eu-west-1");
        assertThat(AnswerJson.of(response))
                .containsEntry("onlyLeft", List.of())
                .containsEntry("onlyRight", List.of("c.other"))
                .containsEntry("different", List.of());
        assertThat(AnswerJson.list(response, "unknown"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call).containsEntry("account", OTHER));
    }

    @Test
    void accountThatIsNotCached_isNoMatch() {
        one.ask(SCAN);

        NoAnswerException end = one.refusal(new AccountsDiffQuestion(ONE, OTHER));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly(
                        "nothing is cached of account 000000000002; 'scan' with its credentials asks AWS; did you mean"
                                + " '000000000001'?");
    }

    @Test
    void regionThatWasNotSeen_standsInTheAnswer() {
        one.ask(SCAN);
        other.sources().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));
        other.sources().behave(new Region("us-east-1"), Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));
        other.ask(SCAN);

        assertThat(PlainDocument.of(
                        one.ask(new AccountsDiffQuestion(ONE, OTHER)).answer()))
                .satisfies(lines -> assertThat(lines.get(0)).isEqualTo("0 differences in what is known of both"))
                .anyMatch(line -> line.startsWith("account " + OTHER + ": us-east-1: denied to this account ("))
                .contains("account " + OTHER + ": eu-west-1: not known, throttled (never seen before)");
    }
}
