package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.SessionServices;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Answers calls of tools, each in a session of its own. Safe for use by many threads. */
final class ToolCalls {
    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final SessionServices services;
    private final boolean cached;
    private final McpJsonMapper json;
    private final Lock turns = new ReentrantLock();

    ToolCalls(SessionServices services, boolean cached, McpJsonMapper json) {
        this.services = services;
        this.cached = cached;
        this.json = json;
    }

    /** Answers a call. A question without an answer gets a result with the reason, because an agent can act upon it. */
    CallToolResult answer(Tool tool, McpSyncServerExchange client, CallToolRequest request) {
        RunningCall call = client.transportContext().get(RunningCall.KEY) instanceof RunningCall running
                ? running
                : new RunningCall();
        ScanMonitor progress = new ClientProgress(call, client, turns, request.progressToken());
        Session session = new Session(services, cached, false, progress);
        try {
            Arguments arguments = Arguments.of(request.arguments(), tool.schema());
            Response response = session.ask(tool.question().apply(arguments));
            Map<String, Object> content = content(response.answer());
            CallToolResult.Builder result = CallToolResult.builder()
                    .addTextContent(
                            text(tool.lead().apply(content, PlainTextWriter.of(response.answer())), response, session))
                    .structuredContent(content)
                    .isError(false);
            Question also = tool.also() == null ? null : tool.also().apply(arguments);
            if (also != null) {
                result.addTextContent(further(also, progress));
            }
            return result.build();
        } catch (NoAnswerException e) {
            return end(e, session);
        }
    }

    private CallToolResult end(NoAnswerException end, Session session) {
        List<String> lines = new ArrayList<>(end.lines());
        if (end.kind() != NoAnswerException.Kind.INVALID && end.kind() != NoAnswerException.Kind.CANCELLED) {
            lines.addAll(session.warnings());
            lines.addAll(KnowledgeLines.of(session));
        }
        CallToolResult.Builder result =
                CallToolResult.builder().addTextContent(joined(lines.stream())).isError(true);
        end.answerForPrograms().ifPresent(answer -> result.structuredContent(content(answer)));
        return result.build();
    }

    private static String text(List<String> lead, Response response, Session session) {
        return joined(Stream.of(
                        lead.stream(),
                        response.notes().stream().map(line -> "Note: " + line),
                        response.warnings().stream().map(line -> "Warning: " + line),
                        session.warnings().stream().map(line -> "Warning: " + line),
                        KnowledgeLines.of(session).stream())
                .flatMap(lines -> lines));
    }

    /** Answers a further question as text, of lists that have just been seen. */
    private String further(Question question, ScanMonitor progress) {
        Session session = new Session(services, cached, false, progress);
        try {
            Response response = session.ask(question);
            return joined(
                    Stream.concat(Stream.of(Json.text(response.answer().json(), true)), response.warnings().stream()));
        } catch (NoAnswerException e) {
            return joined(Stream.concat(Stream.of("There is no IAM policy:"), e.lines().stream()));
        }
    }

    /** Returns the answer as programs get it from the command. */
    private Map<String, Object> content(Answer answer) {
        try {
            return json.readValue(Json.text(answer.json(), false), OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is no JSON", e);
        }
    }

    private static String joined(Stream<String> lines) {
        return String.join("\n", lines.distinct().toList());
    }
}
