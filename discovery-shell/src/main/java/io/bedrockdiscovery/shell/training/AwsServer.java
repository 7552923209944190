package io.bedrockdiscovery.shell.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An HTTP server on the loopback interface that stands in for AWS. Answers many requests at once. */
public final class AwsServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String url;

    private AwsServer(HttpServer server, String scheme, Function<Request, Answer> answers) {
        this.server = server;
        this.url = scheme + "://localhost:" + server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", exchange -> send(exchange, answers.apply(request(exchange))));
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param tls the certificate for HTTPS; null for plain HTTP
     * @param answers called by several threads at once
     */
    public static AwsServer start(@Nullable SSLContext tls, Function<Request, Answer> answers) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            return new AwsServer(HttpServer.create(address, 0), "http", answers);
        }
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new AwsServer(server, "https", answers);
    }

    /** Returns the system properties by which the SDK sends the requests of every service to this server. */
    public Map<String, String> endpoints() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String service : List.of("Bedrock", "BedrockRuntime", "BedrockMantle", "Ec2", "Sts")) {
            properties.put("aws.endpointUrl" + service, url);
        }
        return properties;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Request request(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
