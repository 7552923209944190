package io.bedrockdiscovery.shell.boot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTTP server on the loopback interface that stands in for EC2, Bedrock and STS. */
final class AwsStandIn implements AutoCloseable {
    static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

    /** The scope of a signature: key id, day, region, service. */
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[0-9]{8}/([^/]+)/");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * A request.
     *
     * @param path the path and the query
     * @param authorization the header that signs the request; null where there is none
     * @param token the header with the session token; null where there is none
     */
    record Request(
            String path,
            String body,
            @Nullable String authorization,
            @Nullable String token) {
        /** Returns the region that the request is signed for. */
        Region region() {
            Matcher scope = SCOPE.matcher(String.valueOf(authorization));
            if (!scope.find()) {
                throw new IllegalArgumentException("the request is not signed: " + path);
            }
            return new Region(scope.group(1));
        }
    }

    /** A response, with the headers in addition to its type. */
    record Answer(int status, String type, String body, Map<String, String> headers) {
        static Answer xml(int status, String body) {
            return new Answer(status, "text/xml", body, Map.of());
        }

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body, Map.of());
        }
    }

    /** Starts a server that answers as {@code answers} decides, many requests at once. */
    AwsStandIn(Function<Request, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> send(exchange, answers.apply(request(exchange))));
        server.start();
    }

    /** Starts a server that answers as AWS would tell of a world. */
    static AwsStandIn of(World world) throws IOException {
        return new AwsStandIn(request -> answer(world, request));
    }

    /** Returns the system properties by which the SDK finds this server, with made-up credentials. */
    Map<String, String> properties() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("aws.accessKeyId", KEY_ID);
        properties.put("aws.secretAccessKey", SECRET);
        properties.put("aws.sessionToken", TOKEN);
        properties.put("aws.region", "us-east-1");
        for (String service : List.of("Bedrock", "BedrockRuntime", "Ec2", "Sts")) {
            properties.put("aws.endpointUrl" + service, url);
        }
        return properties;
    }

    /** Returns the answer of STS, which names an account. */
    static Answer identity(String account) {
        return Answer.xml(
                200,
                "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                        + "<GetCallerIdentityResult><Account>" + account
                        + "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Returns the answer that AWS would give of a world. */
    static Answer answer(World world, Request request) {
        if (request.body().contains("GetCallerIdentity")) {
            return identity(world.account());
        }
        if (request.body().contains("DescribeRegions")) {
            return Answer.xml(200, regions(world.descriptions()));
        }
        Optional<World.Place> place = world.place(request.region());
        if (request.path().startsWith("/foundation-models")) {
            return list(
                    "modelSummaries",
                    place.map(World.Place::models).orElse(List.of()).stream()
                            .map(ApiRepresentation::of)
                            .toList());
        }
        ProfileType type =
                request.path().contains("APPLICATION") ? ProfileType.APPLICATION : ProfileType.SYSTEM_DEFINED;
        return list(
                "inferenceProfileSummaries",
                place.map(World.Place::profiles).orElse(List.of()).stream()
                        .filter(profile -> type.equals(profile.type()))
                        .map(ApiRepresentation::of)
                        .toList());
    }

    private static Answer list(String name, List<Map<String, Object>> items) {
        return Answer.json(200, Json.value(Map.of(name, items)));
    }

    private static String regions(List<RegionDescription> regions) {
        StringBuilder xml = new StringBuilder("<DescribeRegionsResponse><regionInfo>");
        for (RegionDescription each : regions) {
            xml.append("<item><regionName>").append(each.region()).append("</regionName><optInStatus>");
            xml.append(each.optInStatus()).append("</optInStatus><geographySet>");
            each.geography()
                    .forEach(name -> xml.append("<item><name>").append(name).append("</name></item>"));
            xml.append("</geographySet></item>");
        }
        return xml.append("</regionInfo></DescribeRegionsResponse>").toString();
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
