package io.bedrockdiscovery.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the sending to a receiver on this machine. */
final class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String JSON = "{\"added\":[\"é\"]}";

    private record Received(String method, String body, String time, String signature, String type) {}

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestMethod(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst(Signature.TIME_HEADER),
                exchange.getRequestHeaders().getFirst(Signature.HEADER),
                exchange.getRequestHeaders().getFirst("Content-Type")));
        int status = answers.isEmpty() ? 204 : answers.pop();
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Optional<String> send() {
        Webhook webhook = Webhook.of("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=abc", "s3cret");
        return new WebhookSender(new MutableClock(NOW), Duration.ofSeconds(20), pauses::add).send(webhook, JSON);
    }

    @Test
    void receiverThatFailsFirst_getsTheSameTextAgain_afterGrowingPauses() {
        answers.addAll(List.of(503, 429));

        assertThat(send()).isEmpty();
        assertThat(received).hasSize(3).allMatch(each -> each.body().equals(JSON));
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void request_isSigned_overTimeAndBody() {
        assertThat(send()).isEmpty();

        // printf '%s' '1767323045.{"added":["é"]}' | openssl dgst -sha256 -hmac s3cret
        assertThat(received)
                .containsExactly(new Received(
                        "POST",
                        JSON,
                        "1767323045",
                        "sha256=25ea123290be06066b366dda2a1efb0aa23446a437bbe9da5cfb8ed6384e2935",
                        "application/json; charset=utf-8"));
    }

    @Test
    void receiverThatFailsAlways_isGivenUp() {
        answers.addAll(List.of(500, 502, 503, 204));

        assertThat(send()).contains("127.0.0.1 answered 503 (3 times)");
        assertThat(received).hasSize(3);
    }

    @Test
    void receiverThatRefuses_isNotAskedAgain() {
        answers.add(401);

        assertThat(send()).contains("127.0.0.1 answered 401");
        assertThat(received).hasSize(1);
    }

    @Test
    void redirect_isNotFollowed() {
        answers.add(302);

        assertThat(send()).contains("127.0.0.1 answered 302, and redirects are not followed");
        assertThat(received).hasSize(1);
    }

    @Test
    void receiverThatIsNotThere_isTried_andGivenUp() {
        Webhook webhook = Webhook.of("http://127.0.0.1:" + server.getAddress().getPort() + "/", "s3cret");
        server.stop(0);

        assertThat(new WebhookSender(new MutableClock(NOW), Duration.ofSeconds(20), pauses::add).send(webhook, JSON))
                .contains("127.0.0.1 cannot be reached (3 times)");
        assertThat(pauses).hasSize(2);
    }
}
