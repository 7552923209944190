package io.bedrockdiscovery.bench.giant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server on the loopback interface that answers for a {@link GiantAccount}, page by page. */
final class GiantAws implements AutoCloseable {
    private static final int BACKLOG = 1000;
    private static final Pattern SIGNED_REGION = Pattern.compile("Credential=[^/]+/[0-9]+/([^/]+)/");
    private static final Pattern MAX_RESULTS = Pattern.compile("maxResults=([0-9]+)");
    private static final Pattern NEXT_TOKEN = Pattern.compile("nextToken=page-([0-9]+)");
    private static final int DEFAULT_PAGE = 100;
    private static final String IDENTITY = """
            <GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>\
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private final GiantAccount account;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicLong sent = new AtomicLong();
    private final HttpServer server;

    GiantAws(GiantAccount account) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        this.account = account;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the bytes of all answers that were sent until now, without their heads. */
    long sentBytes() {
        return sent.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String question = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String answer = answerTo(call, question);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", answer.startsWith("{") ? "application/json" : "text/xml");
            call.sendResponseHeaders(200, body.length);
            try (OutputStream out = call.getResponseBody()) {
                out.write(body);
            }
            sent.addAndGet(body.length);
        }
    }

    private String answerTo(HttpExchange call, String question) {
        String uri = call.getRequestURI().toString();
        if (uri.startsWith("/foundation-models")) {
            return account.models(region(call));
        }
        if (uri.startsWith("/inference-profiles")) {
            return account.profiles(
                    region(call),
                    uri.contains("APPLICATION"),
                    number(NEXT_TOKEN, uri, 0),
                    number(MAX_RESULTS, uri, DEFAULT_PAGE));
        }
        return question.contains("DescribeRegions") ? account.listing() : IDENTITY;
    }

    private static String region(HttpExchange call) {
        Matcher signed =
                SIGNED_REGION.matcher(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
        if (!signed.find()) {
            throw new IllegalStateException("the call is not signed");
        }
        return signed.group(1);
    }

    private static int number(Pattern pattern, String uri, int otherwise) {
        Matcher found = pattern.matcher(uri);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }
}
