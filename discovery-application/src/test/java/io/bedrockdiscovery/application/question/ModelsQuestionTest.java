package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.document.NoSuchColumnException;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for models. */
final class ModelsQuestionTest {
    private static final String NOVA = SmallWorld.NOVA_PRO.value();
    private static final String CLAUDE = SmallWorld.CLAUDE.value();
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final ModelsQuestion EVERYTHING = question(null, null, null, null, null);

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void withoutConditions_everyModelIsListedOnce() {
        Response response = sessions.ask(EVERYTHING);

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "models": [
                  {"modelId": "amazon.nova-pro-v1:0", "modelName": "Nova Pro", "providerName": "Amazon",
                   "lifecycle": "ACTIVE", "endOfLife": null, "ending": false,
                   "regions": ["eu-west-1", "us-east-1", "us-west-2"],
                   "access": {"eu-west-1": ["on-demand"], "us-east-1": ["on-demand", "profile", "application-profile"],
                     "us-west-2": ["profile"]}},
                  {"modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "modelName": "Claude 3.7 Sonnet",
                   "providerName": "Anthropic", "lifecycle": "ACTIVE", "endOfLife": null, "ending": false,
                   "regions": ["eu-west-1", "us-east-1"],
                   "access": {"eu-west-1": ["profile"], "us-east-1": ["profile"]}}],
                 "unknownRegions": []}"""));
        assertThat(PlainDocument.of(response.answer())).first().isEqualTo("2 models in 3 regions");
        assertThat(response.answer().rows().orElseThrow().rows()).hasSize(2);
    }

    @Test
    void everyCondition_restrictsTheList() {
        assertThat(ids(question(OREGON, null, null, null, null))).containsExactly(NOVA);
        assertThat(ids(question(null, "anthropic", null, null, null))).containsExactly(CLAUDE);
        assertThat(ids(question(null, null, "video", null, null))).containsExactly(NOVA);
        assertThat(ids(question(null, null, null, "text", null))).containsExactly(NOVA, CLAUDE);
        assertThat(ids(question(null, null, null, "IMAGE", null))).isEmpty();
        assertThat(ids(question(null, null, null, null, InvocationMode.ON_DEMAND)))
                .containsExactly(NOVA);
        assertThat(ids(question(OREGON, null, null, null, InvocationMode.ON_DEMAND)))
                .isEmpty();
    }

    @Test
    void regionsThatDoNotMeetTheConditions_areLeftOut() {
        Response response = sessions.ask(question(null, null, null, null, InvocationMode.ON_DEMAND));

        assertThat(AnswerJson.list(response, "models"))
                .singleElement()
                .satisfies(model -> assertThat(model.get("regions")).isEqualTo(List.of("eu-west-1", "us-east-1")));
    }

    @Test
    void filters_areAppliedFirst() {
        assertThat(ids(new ModelsQuestion(DUBLIN, null, null, null, null, false, List.of("provider:Anthropic"))))
                .containsExactly(CLAUDE);
    }

    @Test
    void filterThatDoesNotExist_isInvalid() {
        NoAnswerException end =
                sessions.refusal(new ModelsQuestion(null, null, null, null, null, false, List.of("nope")));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void listOfOneRegion_dependsOnThatRegionOnly() {
        sessions.sources().behave(OREGON, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(question(DUBLIN, null, null, null, null)).complete())
                .isTrue();
        assertThat(sessions.ask(EVERYTHING).complete()).isFalse();
        assertThat(sessions.ask(EVERYTHING).warnings())
                .singleElement()
                .asString()
                .startsWith("unknown: us-west-2");
    }

    @Test
    void parts_haveToBeInTheIdOrTheName_allOfThem() {
        assertThat(ids(search("claude", "3.7"))).containsExactly(CLAUDE);
        assertThat(ids(search("NOVA"))).containsExactly(NOVA);
        assertThat(ids(search("v1:0"))).hasSize(2);
    }

    @Test
    void partsThatNoModelHas_areNoMatch_withTheNearest() {
        NoAnswerException end = sessions.refusal(search("nova-por"));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("no model listed has 'nova-por' in its id or name; nearest: amazon.nova-pro-v1:0");
    }

    @Test
    void selection_sortsAndLimitsEveryForm_andChoosesColumns() {
        ListSelection selection = new ListSelection(List.of("modelId", "regions"), "regions", 1);
        Response response =
                sessions.ask(new ModelsQuestion(null, null, null, null, null, false, List.of(), List.of(), selection));

        assertThat(AnswerJson.list(response, "models")).hasSize(1);
        assertThat(response.answer().rows().orElseThrow().rows())
                .containsExactly(List.of(CLAUDE, "eu-west-1 us-east-1"));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly(
                        "First 1 of 2 models in 3 regions", "", "MODEL | REGIONS", CLAUDE + " | eu-west-1 us-east-1");
    }

    @Test
    void unknownColumn_isRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> new ModelsQuestion(
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        new ListSelection(List.of("modelid", "lifecicle"), null, null)))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("did you mean lifecycle?");
    }

    @Test
    void regionThatDoesNotExist_isNoMatch() {
        NoAnswerException end = sessions.refusal(question(new Region("eu-west-9"), null, null, null, null));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.answerForPrograms()).isEmpty();
    }

    private List<Object> ids(ModelsQuestion question) {
        return AnswerJson.list(sessions.ask(question), "models").stream()
                .map(model -> model.get("modelId"))
                .toList();
    }

    private static ModelsQuestion search(String... parts) {
        return new ModelsQuestion(null, null, null, null, null, false, List.of(), List.of(parts), ListSelection.ALL);
    }

    private static ModelsQuestion question(
            Region region, String provider, String input, String output, InvocationMode mode) {
        return new ModelsQuestion(region, provider, input, output, mode, false, List.of());
    }
}
