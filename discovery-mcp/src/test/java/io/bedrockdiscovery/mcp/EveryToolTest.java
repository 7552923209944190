package io.bedrockdiscovery.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tests the text of every tool where the answer is not a simple one, and its structured content against its schema. */
final class EveryToolTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AT_MANTLE = "openai.gpt-5.5";
    private static final String GONE = SmallWorld.CLAUDE.value();
    private static final String FAILING = "Not known: .*eu-north-1.*eu-west-1.*us-west-2.*: throttled";

    private final ChangingWorld world = ChangingWorld.from(SmallWorld.WORLD);
    private final FakeSources aws = FakeSources.of(world);
    private final Conversation client = new Conversation(aws);

    @ParameterizedTest
    @EnumSource(ToolCall.class)
    void structuredContent_isAsTheSchemaSays(ToolCall tool) throws IOException {
        mantleLists();

        assertThat(faults(tool, call(tool, "amazon.nova-pro-v1:0"))).isEmpty();
        assertThat(faults(tool, call(tool, AT_MANTLE))).isEmpty();
        assertThat(faults(tool, call(tool, "no.such-model"))).isEmpty();
        loseThreeRegions();
        client.clock().advance(Duration.ofDays(2));
        assertThat(faults(tool, call(tool, "amazon.nova-pro-v1:0"))).isEmpty();
    }

    @Test
    void schemaOfATool_refusesAnotherAnswer() throws IOException {
        Conversation.Result result = call(ToolCall.RESOLVE_MODEL, "amazon.nova-pro-v1:0");

        assertThat(faults(ToolCall.BEST_REGION, result)).isNotEmpty();
    }

    /** Changes are those of the lists of the Bedrock runtime, so a model of bedrock-mantle is none. */
    @ParameterizedTest
    @EnumSource(value = ToolCall.class, mode = Mode.EXCLUDE, names = "WHAT_CHANGED")
    void modelOfMantleOnly_isTold(ToolCall tool) throws IOException {
        mantleLists();
        call(ToolCall.RESOLVE_MODEL, AT_MANTLE);

        assertThat(call(tool, AT_MANTLE).text())
                .containsPattern("bedrock-mantle,? (which )?lists (it|openai.gpt-5.5|what matches)")
                .containsPattern("the Bedrock runtime does not take th(is|at|ese) id")
                .contains("us-east-1");
    }

    @Test
    void changes_tellThatMantleWasNotAsked() throws IOException {
        mantleLists();

        assertThat(call(ToolCall.WHAT_CHANGED, AT_MANTLE).text()).contains("not bedrock-mantle, the second catalogue");
    }

    @ParameterizedTest
    @EnumSource(ToolCall.class)
    void modelThatIsGone_isTold(ToolCall tool) throws IOException {
        call(ToolCall.LIST_MODELS, GONE);
        world.removeModel("us-east-1", GONE)
                .removeProfile("us-east-1", SmallWorld.US_CLAUDE)
                .removeModel("eu-west-1", GONE)
                .removeProfile("eu-west-1", SmallWorld.EU_CLAUDE);
        client.clock().advance(Duration.ofDays(2));
        call(ToolCall.RESOLVE_MODEL, "amazon.nova-pro-v1:0");

        String said = switch (tool) {
            case RESOLVE_MODEL, BEST_REGION, SHOW_MODEL, FIND_ROUTES -> "no region lists|no model known";
            case LIST_MODELS -> "no model listed has";
            case WHAT_CHANGED -> "models added 0, removed 2(?s).*" + GONE;
            case DIAGNOSE_ERROR -> "no region lists this one";
            case CHECK_IDS -> GONE + ": (not-found|not-callable)";
        };
        assertThat(call(tool, GONE).text()).containsPattern(said);
    }

    @ParameterizedTest
    @EnumSource(ToolCall.class)
    void threeFailingRegions_areTold(ToolCall tool) throws IOException {
        loseThreeRegions();
        if (tool == ToolCall.DIAGNOSE_ERROR) {
            // It makes no request of its own.
            call(ToolCall.LIST_MODELS, "nova");
        }

        assertThat(call(tool, "amazon.nova-pro-v1:0").text())
                .containsPattern(FAILING)
                .contains("Age: ", "Asked: ");
    }

    private void mantleLists() {
        aws.targets().listing(new Region("us-east-1"), TargetCall.MANTLE_MODELS, TargetEntry.of(AT_MANTLE));
    }

    private void loseThreeRegions() {
        for (String region : List.of("us-west-2", "eu-west-1", "eu-north-1")) {
            aws.behave(new Region(region), Behaviour.failing(Reason.THROTTLED));
        }
    }

    private Conversation.Result call(ToolCall tool, String model) throws IOException {
        return client.call(tool.tool(), tool.about(model));
    }

    /** Returns what is wrong with the structured content; an error may have none. */
    private List<String> faults(ToolCall tool, Conversation.Result result) throws IOException {
        if (result.content() == null) {
            return result.isError() ? List.of() : List.of("no structured content");
        }
        return schema(tool).validate(text(result.content()), InputFormat.JSON).stream()
                .map(each -> tool + ": " + each)
                .toList();
    }

    private JsonSchema schema(ToolCall tool) throws IOException {
        List<?> tools = (List<?>)
                Conversation.result(client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"), 1)
                        .get("tools");
        Map<?, Object> schemas = tools.stream()
                .map(each -> (Map<?, ?>) each)
                .collect(Collectors.toMap(each -> each.get("name"), each -> each.get("outputSchema")));
        Object schema = schemas.get(tool.tool());
        assertThat(((Map<?, ?>) schema).get("type")).isEqualTo("object");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text(schema));
    }

    private static String text(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }
}
