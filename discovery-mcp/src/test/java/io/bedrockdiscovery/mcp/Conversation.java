package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.session.CompletionCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of the server, in lines as they go through the pipes, over fakes of AWS. */
final class Conversation {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final String BEGIN = """
            {"jsonrpc":"2.0","id":"begin","method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    private final MutableClock clock = new MutableClock(NOW);
    private final SessionServices services;

    Conversation(FakeSources sources) {
        StoreSet stores = new StoreSet(new InMemoryStore(), List::of, null);
        this.services = new SessionServices(
                () -> BedrockDiscovery.builder(sources.sources(), stores.store())
                        .clock(clock)
                        .build(),
                () -> stores,
                () -> new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of()),
                SessionMeters.in(SimpleMeterRegistry::new),
                new CompletionCatalog(),
                clock);
    }

    MutableClock clock() {
        return clock;
    }

    SessionServices services() {
        return services;
    }

    /** Sends lines after those that begin a session, and returns everything that comes back until the end. */
    List<Map<String, Object>> send(String... lines) throws IOException {
        return exchange(BEGIN + String.join("\n", lines) + "\n");
    }

    /** Sends text as it is. */
    List<Map<String, Object>> exchange(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AgentServer.serve(services, false, "1", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out);
        return messages(out);
    }

    /** Reads messages, one a line. */
    static List<Map<String, Object>> messages(ByteArrayOutputStream out) throws IOException {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                messages.add(Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return messages;
    }

    /** Calls a tool and returns the result. */
    Result call(String tool, Map<String, Object> arguments) throws IOException {
        return new Result(result(send(request(1, tool, arguments)), 1));
    }

    static String request(Object id, String tool, Map<String, Object> arguments) {
        return Json.text(
                new JsonObject()
                        .with("jsonrpc", "2.0")
                        .with("id", id)
                        .with("method", "tools/call")
                        .with(
                                "params",
                                Map.of(
                                        "name",
                                        tool,
                                        "arguments",
                                        arguments,
                                        "_meta",
                                        Map.of("progressToken", "progress of " + id))),
                false);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> result(List<Map<String, Object>> messages, Object id) {
        return messages.stream()
                .filter(message -> id.equals(message.get("id")) && message.get("result") != null)
                .map(message -> (Map<String, Object>) message.get("result"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result " + id + " in " + messages));
    }

    /** The result of a call. */
    record Result(Map<String, Object> json) {
        String text() {
            StringBuilder text = new StringBuilder();
            ((List<?>) json.get("content"))
                    .forEach(part -> text.append(((Map<?, ?>) part).get("text")).append('\n'));
            return text.toString();
        }

        boolean isError() {
            return Boolean.TRUE.equals(json.get("isError"));
        }

        Object content() {
            return json.get("structuredContent");
        }
    }
}
