package io.bedrockdiscovery.shell.training;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The messages that an agent's client sends: it begins a session, asks for the tools, and calls each. */
public final class AgentTraining {
    private static final String BEGIN = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"training","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            no message
            """;
    private static final String CALL = """
            {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s,\
            "_meta":{"progressToken":"t"}}}
            """;

    private AgentTraining() {}

    /** Returns everything that the client sends. */
    public static InputStream input() {
        StringBuilder all = new StringBuilder(BEGIN);
        call(all, 3, "resolve_model", "{\"model\":\"nova-pro\",\"from\":\"us-east-1\"}");
        call(all, 4, "best_region", "{\"model\":\"nova-pro\",\"prefer\":[\"eu-west-1\"],\"residency\":\"eu\"}");
        call(all, 5, "show_model", "{\"model\":\"nova-pro\"}");
        call(all, 6, "list_models", "{\"match\":[\"nova\"],\"limit\":5}");
        call(all, 7, "find_routes", "{\"model\":\"nova-pro\",\"from\":\"us-east-1\"}");
        call(all, 8, "what_changed", "{\"since\":\"7d\"}");
        call(all, 9, "diagnose_error", "{\"error\":\"AccessDeniedException\"}");
        call(all, 10, "check_ids", "{\"text\":\"amazon.nova-pro-v1:0\"}");
        call(all, 11, "resolve_model", "{\"model\":\"no-such-model\"}");
        return new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void call(StringBuilder all, int id, String tool, String arguments) {
        all.append(CALL.formatted(id, tool, arguments));
    }
}
