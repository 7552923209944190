package io.bedrockdiscovery.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol, in lines. */
final class AgentServerTest {
    private final Conversation client = new Conversation(FakeSources.of(SmallWorld.WORLD));

    @Test
    void tools_haveDescriptions_schemasAndReadOnlyAnnotations() throws IOException {
        Map<String, Object> listed =
                Conversation.result(client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"), 1);

        assertThat((List<?>) listed.get("tools"))
                .extracting(tool -> (Object) ((Map<?, ?>) tool).get("name"))
                .containsExactlyInAnyOrder(
                        "resolve_model",
                        "best_region",
                        "show_model",
                        "list_models",
                        "find_routes",
                        "what_changed",
                        "diagnose_error",
                        "check_ids");
        assertThat((List<?>) listed.get("tools")).allSatisfy(each -> {
            Map<?, ?> tool = (Map<?, ?>) each;
            Map<?, ?> hints = (Map<?, ?>) tool.get("annotations");
            Map<?, ?> schema = (Map<?, ?>) tool.get("inputSchema");
            assertThat(hints.get("readOnlyHint")).isEqualTo(true);
            assertThat(hints.get("destructiveHint")).isEqualTo(false);
            assertThat(hints.get("idempotentHint")).isEqualTo(true);
            assertThat((String) tool.get("description")).endsWith(".");
            assertThat(((Map<?, ?>) schema.get("properties")).values())
                    .isNotEmpty()
                    .allSatisfy(property -> assertThat(((Map<?, ?>) property).get("description"))
                            .isNotNull());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON                                        | -32700",
                "{\"jsonrpc\":\"2.0\",                          | -32700",
                "[1]                                            | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7}                 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"x\"}| -32601",
                "x\0\1y                                         | -32700"
            })
    void garbage_getsAnError_andTheServerLivesOn(String garbage, int code) throws IOException {
        List<Map<String, Object>> messages = client.send(
                garbage, Conversation.request(1, "resolve_model", Map.of("model", "nova-pro", "from", "us-east-1")));

        assertThat(messages)
                .extracting(message -> message.get("error"))
                .filteredOn(error -> error != null)
                .singleElement()
                .satisfies(error -> assertThat(((Map<?, ?>) error).get("code")).isEqualTo(code));
        assertThat(Conversation.result(messages, 1).get("isError")).isEqualTo(false);
    }

    @Test
    void overlongLine_getsAnError_andTheServerLivesOn() throws IOException {
        List<Map<String, Object>> messages =
                client.send("x".repeat(5_000_000), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");

        assertThat(messages)
                .extracting(message -> message.get("error"))
                .contains(Map.of("code", -32700, "message", "the line is too long"));
        assertThat(Conversation.result(messages, 1)).isEmpty();
    }

    @Test
    void progress_isTold_whereAskedFor() throws IOException {
        List<Map<String, Object>> messages =
                client.send(Conversation.request(1, "resolve_model", Map.of("model", "nova-pro")));

        assertThat(messages)
                .filteredOn(message -> "notifications/progress".equals(message.get("method")))
                .isNotEmpty()
                .extracting(message -> (Map<?, ?>) message.get("params"))
                .allSatisfy(
                        progress -> assertThat(progress.get("progressToken")).isEqualTo("progress of 1"))
                .extracting(progress -> ((Number) progress.get("progress")).intValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void unknownTool_isAnError() throws IOException {
        assertThat(client.send(Conversation.request(1, "drop_tables", Map.of())))
                .anySatisfy(message -> assertThat(message.get("error")).isNotNull());
    }
}
