package com.example.plain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Answers on loopback as Bedrock, EC2 and STS do: one model, which some of the regions list. */
final class AwsOnLoopback implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;
    private final String model;
    private final List<String> regions;

    AwsOnLoopback(String model, List<String> regions) {
        this.model = model;
        this.regions = regions;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String body = body(exchange, request);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/xml" : "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String body(HttpExchange exchange, String request) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/foundation-models")) {
            String signature = exchange.getRequestHeaders().getFirst("Authorization");
            boolean lists = regions.stream().anyMatch(region -> signature.contains("/" + region + "/"));
            return "{\"modelSummaries\": [" + (lists ? summary() : "") + "]}";
        }
        if (path.startsWith("/inference-profiles")) {
            return "{\"inferenceProfileSummaries\": []}";
        }
        return request.contains("Action=DescribeRegions") ? describeRegions() : callerIdentity();
    }

    private String summary() {
        return """
                {"modelArn": "arn:aws:bedrock:us-east-1::foundation-model/%1$s", "modelId": "%1$s",
                 "modelName": "Nova Pro", "providerName": "Amazon", "inputModalities": ["TEXT"],
                 "outputModalities": ["TEXT"], "responseStreamingSupported": true, "customizationsSupported": [],
                 "inferenceTypesSupported": ["ON_DEMAND"], "modelLifecycle": {"status": "ACTIVE"}}""".formatted(model);
    }

    private String describeRegions() {
        String items = regions.stream()
                .map(region -> "<item><regionName>" + region + "</regionName>"
                        + "<optInStatus>opt-in-not-required</optInStatus></item>")
                .collect(Collectors.joining());
        return "<DescribeRegionsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><regionInfo>" + items
                + "</regionInfo></DescribeRegionsResponse>";
    }

    private static String callerIdentity() {
        return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
                + "<Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/x</Arn><UserId>x</UserId>"
                + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
