package io.bedrockdiscovery.mcp;

import static java.util.Objects.requireNonNull;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The transport over standard input and output. Unlike the SDK's own one it survives input that is no message, answers such
 * input with an error, and cancels calls when the client asks for it.
 */
final class StdioTransport implements McpServerTransportProvider {
    private static final List<String> VERSIONS = List.of(
            ProtocolVersions.MCP_2024_11_05,
            ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18,
            ProtocolVersions.MCP_2025_11_25);
    private static final String CANCELLED = "notifications/cancelled";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final McpJsonMapper json;
    private final BoundedLines lines;
    private final MessageWriter writer;
    private final RunningCalls calls = new RunningCalls(PATIENCE);
    private @Nullable McpServerSession session;

    StdioTransport(McpJsonMapper json, InputStream in, OutputStream out) {
        this.json = json;
        this.lines = new BoundedLines(in);
        this.writer = new MessageWriter(json, out);
    }

    /** Handles messages until the input ends or the output is closed; then ends the calls under way. */
    void run() throws IOException {
        try (calls) {
            for (String line = lines.next(); line != null && !writer.isBroken(); line = lines.next()) {
                if (!line.isBlank()) {
                    receive(line);
                }
            }
        }
    }

    private void receive(String line) {
        if (line.equals(BoundedLines.TOO_LONG)) {
            refuse(ErrorCodes.PARSE_ERROR, null, "the line is too long");
            return;
        }
        Object value;
        try {
            value = json.readValue(line, Object.class);
        } catch (IOException | RuntimeException e) {
            refuse(ErrorCodes.PARSE_ERROR, null, "the line is not JSON");
            return;
        }
        try {
            handle(McpSchema.deserializeJsonRpcMessage(json, line));
        } catch (IOException | RuntimeException e) {
            refuse(ErrorCodes.INVALID_REQUEST, idOf(value), "the line is not a JSON-RPC 2.0 message");
        }
    }

    private void handle(JSONRPCMessage message) {
        if (message instanceof JSONRPCRequest request && request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            calls.start(
                    request.id(), call -> dispatch(message, McpTransportContext.create(Map.of(RunningCall.KEY, call))));
        } else if (message instanceof JSONRPCNotification note && note.method().equals(CANCELLED)) {
            if (note.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
                calls.cancel(requireNonNull(params.get("requestId")));
            }
        } else {
            dispatch(message, McpTransportContext.EMPTY);
        }
    }

    private void dispatch(JSONRPCMessage message, McpTransportContext context) {
        try {
            requireNonNull(session, "session is null")
                    .handle(message)
                    .contextWrite(all -> all.put(McpTransportContext.KEY, context))
                    .block();
        } catch (RuntimeException e) {
            refuse(
                    ErrorCodes.INTERNAL_ERROR,
                    message instanceof JSONRPCRequest request ? request.id() : null,
                    "a bug: " + e);
        }
    }

    /** Writes an error; unlike those of the SDK it has a field for an id that is not known, as JSON-RPC asks for. */
    private void refuse(int code, @Nullable Object id, String text) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        message.put("id", id);
        message.put("error", Map.of("code", code, "message", text));
        writer.write(message);
    }

    private static @Nullable Object idOf(Object value) {
        Object id = value instanceof Map<?, ?> map ? map.get("id") : null;
        return id instanceof String || id instanceof Number ? id : null;
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new Outgoing());
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return requireNonNull(session, "session is null").sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** The messages of the session. */
    private final class Outgoing implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> {
                // A client that has cancelled a request expects no response to it.
                if (!(message instanceof JSONRPCResponse response && calls.isCancelled(response.id()))) {
                    writer.write(message);
                }
            });
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
