package io.bedrockdiscovery.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server on the loopback interface that answers as EC2, Bedrock and STS do, each call after the same time. */
final class LoopbackAws implements AutoCloseable {
    private static final int BACKLOG = 1000;
    private static final String IDENTITY = """
            <GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>\
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private static final String SESSION = """
            <AssumeRoleResponse><AssumeRoleResult><AssumedRoleUser>\
            <Arn>arn:aws:sts::%1$s:assumed-role/r/s</Arn></AssumedRoleUser><Credentials>\
            <AccessKeyId>ASIA%1$s</AccessKeyId><SecretAccessKey>k</SecretAccessKey><SessionToken>t</SessionToken>\
            <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""";
    private static final Pattern ROLE = Pattern.compile("iam%3A%3A([0-9]{12})");

    /** The lists of an account's targets, by the part of the path that tells them from each other. */
    private static final Map<String, String> TARGET_LISTS = Map.of(
            "/provisioned-model-throughputs", "provisionedModelSummaries",
            "/custom-models", "modelSummaries",
            "/model-customization/custom-model-deployments", "modelDeploymentSummaries",
            "/imported-models", "modelSummaries",
            "/prompt-routers", "promptRouterSummaries",
            "/marketplace-model/endpoints", "marketplaceModelEndpoints");

    private final byte[] regions;
    private final byte[] models = SampleAnswers.of(ListCall.MODELS);
    private final byte[] systemProfiles = SampleAnswers.of(ListCall.SYSTEM_DEFINED_PROFILES);
    private final byte[] applicationProfiles = SampleAnswers.of(ListCall.APPLICATION_PROFILES);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile long roundTripMillis;

    LoopbackAws(Collection<Region> listed) throws IOException {
        // Without this the server delays small answers by up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        regions = SampleAnswers.of(listed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the time after which every call is answered from now on. */
    void roundTrip(long millis) {
        roundTripMillis = millis;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] question = call.getRequestBody().readAllBytes();
            TimeUnit.MILLISECONDS.sleep(roundTripMillis);
            byte[] body = answerTo(call.getRequestURI().toString(), question);
            call.getResponseHeaders().set("Content-Type", body[0] == '{' ? "application/json" : "text/xml");
            call.sendResponseHeaders(200, body.length);
            try (OutputStream out = call.getResponseBody()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answerTo(String path, byte[] question) {
        if (path.startsWith("/foundation-models")) {
            return models;
        }
        if (path.startsWith("/inference-profiles")) {
            return path.contains("APPLICATION") ? applicationProfiles : systemProfiles;
        }
        String list = TARGET_LISTS.get(path.replaceFirst("\\?.*", ""));
        if (list != null) {
            return ("{\"" + list + "\":[]}").getBytes(StandardCharsets.UTF_8);
        }
        String action = new String(question, StandardCharsets.UTF_8);
        if (action.contains("Action=AssumeRole")) {
            return session(action).getBytes(StandardCharsets.UTF_8);
        }
        return action.contains("DescribeRegions") ? regions : IDENTITY.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns credentials of the account whose role is asked for. */
    private static String session(String action) {
        Matcher role = ROLE.matcher(action);
        return SESSION.formatted(role.find() ? role.group(1) : "");
    }
}
