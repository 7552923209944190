package io.bedrockdiscovery.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.question.ResolveQuestion;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the texts of the tools. */
final class ToolboxTest {
    private static final Map<String, Object> NOVA = Map.of("model", "nova-pro", "from", "us-east-1");

    private final ChangingWorld world = ChangingWorld.from(SmallWorld.WORLD);
    private final FakeSources aws = FakeSources.of(world);
    private final Conversation client = new Conversation(aws);

    @Test
    void resolution_leadsWithTheIdToPass_andIsTheJsonOfTheCommand() throws IOException {
        Conversation.Result result = client.call("resolve_model", NOVA);

        assertThat(result.isError()).isFalse();
        assertThat(result.text())
                .startsWith("Pass modelId \"amazon.nova-pro-v1:0\" in a call from us-east-1; it runs in us-east-1")
                .contains("Not known: nothing", "Age: ", "not bedrock-mantle");
        String json = Json.text(
                new Session(client.services(), true, false, ScanMonitor.NONE)
                        .ask(new ResolveQuestion("nova-pro", RouteCriteria.from("us-east-1")))
                        .answer()
                        .json(),
                false);
        assertThat(result.content())
                .isEqualTo(Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void routes_comeWithAPolicy() throws IOException {
        assertThat(client.call("find_routes", NOVA).text())
                .contains("us.amazon.nova-pro-v1:0", "\"bedrock:InvokeModel\"");
    }

    @Test
    void modelWithoutName_isToldByItsIdAlone() throws IOException {
        world.addModel(
                "us-east-1", FoundationModel.builder(new ModelId("amazon.x")).build());

        assertThat(client.call("show_model", Map.of("model", "amazon.x", "region", "us-east-1"))
                        .text())
                .startsWith("amazon.x in us-east-1 can be called: ");
        assertThat(client.call("show_model", Map.of("model", "amazon.nova-pro-v1:0", "region", "us-east-1"))
                        .text())
                .startsWith("amazon.nova-pro-v1:0 (Nova Pro) in us-east-1 can be called: ");
    }

    @Test
    void routesAndTheirPolicy_stayWithinAResidency() throws IOException {
        assertThat(client.call(
                                "find_routes",
                                Map.of("model", "nova-pro", "from", "us-east-1", "residency", "us-east-1"))
                        .text())
                .contains("amazon.nova-pro-v1:0")
                .doesNotContain("us.amazon.nova-pro-v1:0");
    }

    @Test
    void firstScan_hasNothingToCompareWith() throws IOException {
        Conversation.Result result = client.call("what_changed", Map.of("since", "7d"));

        assertThat(result.text()).startsWith("Nothing to compare yet").doesNotContain("models added 0");
    }

    @Test
    void idsOfOthers_andGoneOnes_areJudged() throws IOException {
        aws.targets().listing(new Region("us-east-1"), TargetCall.MANTLE_MODELS, TargetEntry.of("openai.gpt-5.5"));

        assertThat(client.call(
                                "check_ids",
                                Map.of("ids", List.of("openai.gpt-5.5", "anthropic.claude-v1", "amazon.nova-pro-v1:0")))
                        .text())
                .containsPattern("openai.gpt-5.5: .*mantle")
                .contains("anthropic.claude-v1: not-found", "amazon.nova-pro-v1:0: ok");
    }

    @Test
    void argumentThatMakesNoSense_isToldInALine() throws IOException {
        assertThat(client.call("resolve_model", Map.of("modle", "x")).text()).contains("Did you mean 'model'?");
        assertThat(client.call("resolve_model", Map.of()).text())
                .startsWith("the argument 'model' is missing; the arguments are: model, from, ");
        assertThat(client.call("resolve_model", Map.of("model", 1)).text()).contains("is not a text");
        assertThat(client.call("what_changed", Map.of("since", "soon")).text()).contains("7d");
        assertThat(client.call("check_ids", Map.of()).text()).isEqualTo("give either 'ids' or 'text'\n");
        assertThat(client.call("list_models", Map.of("limit", 0)).text()).contains("whole number");
        assertThat(client.call("resolve_model", Map.of("model", "nova-pro", "from", "x y"))
                        .isError())
                .isTrue();
    }
}
