package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No credential gets into the cache, not even where AWS repeats the call it refuses. */
final class NothingSecretTest {
    private static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

    @TempDir
    private Path home;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        set("aws.accessKeyId", KEY_ID);
        set("aws.secretAccessKey", SECRET);
        set("aws.sessionToken", TOKEN);
        set("aws.region", "us-east-1");
        for (String service : List.of("Bedrock", "Ec2", "Sts")) {
            set("aws.endpointUrl" + service, url);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void noCredentialIsInTheCache() throws IOException {
        Path cache = home.resolve("cache/catalog.db");
        try (Desk desk = Desk.ofUser(home)) {
            List<String> scan = List.of("scan", "--regions", "us-east-1,eu-west-1", "--cache", cache.toString());
            desk.run(scan);
            desk.run(scan);
            // While the store is open its log is there too.
            requireNoCredential(cache.getParent());
        }
        requireNoCredential(cache.getParent());
        assertThat(repeated).hasPositiveValue();
        assertThat(text(cache)).contains("eu-west-1", "credentials-invalid", "amazon.nova-pro-v1:0", "111122223333");
    }

    private static void requireNoCredential(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(text(file)).as("%s", file.getFileName()).doesNotContain(KEY_ID, SECRET, TOKEN));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        if (body.contains("GetCallerIdentity")) {
            send(exchange, 200, "text/xml", """
                    <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
                    <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""");
        } else if (path.startsWith("/foundation-models")) {
            send(exchange, 200, "application/json", "{\"modelSummaries\":[{\"modelId\":\"amazon.nova-pro-v1:0\"}]}");
        } else {
            repeated.incrementAndGet();
            String call = "The canonical string should have been 'GET " + path + " host:x x-amz-security-token:"
                    + exchange.getRequestHeaders().getFirst("X-Amz-Security-Token") + "', Authorization="
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + SECRET;
            if (body.contains("DescribeRegions")) {
                send(
                        exchange,
                        401,
                        "text/xml",
                        "<Response><Errors><Error><Code>AuthFailure</Code><Message>" + call
                                + "</Message></Error></Errors></Response>");
            } else {
                String code =
                        path.contains("APPLICATION") ? "IncompleteSignatureException" : "InvalidSignatureException";
                exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
                send(exchange, 403, "application/json", "{\"message\":\"" + call + "\"}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void set(String name, String value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value);
    }
}
