package io.bedrockdiscovery.application.e2e;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.testing.AnswerJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection to one page of a browser, by the DevTools protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private String session;

    private DevTools() {}

    static DevTools connect(URI browser) {
        DevTools tools = new DevTools();
        tools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(browser, tools)
                .join();
        Object target = tools.call("Target.createTarget", new JsonObject().with("url", "about:blank"))
                .get("targetId");
        tools.session = (String) tools.call(
                        "Target.attachToTarget",
                        new JsonObject().with("targetId", target).with("flatten", true))
                .get("sessionId");
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tools.call(domain + ".enable", new JsonObject());
        }
        return tools;
    }

    /** Calls a method and returns its answer. */
    Map<String, Object> call(String method, JsonObject parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject message =
                new JsonObject().with("id", id).with("method", method).with("params", parameters);
        if (session != null) {
            message.with("sessionId", session);
        }
        socket.sendText(Json.text(message, false), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Loads an address. */
    void load(String address) {
        loads.clear();
        call("Page.navigate", new JsonObject().with("url", address));
        try {
            if (loads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new AssertionError("not loaded: " + address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Forgets the errors and requests up to now. */
    void forget() {
        errors.clear();
        requests.clear();
    }

    /** Returns what the page wrote to the console as an error or a warning, and what it threw. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns the addresses that the page asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public CompletionStage<?> onText(WebSocket any, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            Map<String, Object> message = AnswerJson.parse(partial.toString());
            partial.setLength(0);
            received(message);
        }
        any.request(1);
        return null;
    }

    private void received(Map<String, Object> message) {
        if (message.get("id") instanceof Integer id) {
            CompletableFuture<Map<String, Object>> answer = waiting.remove(id);
            if (message.containsKey("error")) {
                answer.completeExceptionally(new AssertionError(message.get("error")));
            } else {
                answer.complete(AnswerJson.object(message, "result"));
            }
            return;
        }
        Map<String, Object> event = AnswerJson.object(message, "params");
        switch (String.valueOf(message.get("method"))) {
            case "Page.loadEventFired" -> loads.add("");
            case "Runtime.exceptionThrown", "Log.entryAdded" -> errors.add(event.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning").contains(event.get("type"))) {
                    errors.add(event.toString());
                }
            }
            case "Network.requestWillBeSent" ->
                requests.add(String.valueOf(AnswerJson.object(event, "request").get("url")));
            default -> {
                // Other events are of no interest.
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
