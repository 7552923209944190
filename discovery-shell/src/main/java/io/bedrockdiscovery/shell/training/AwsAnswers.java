package io.bedrockdiscovery.shell.training;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answers of EC2, Bedrock and STS for a world, as they are on the wire. */
public final class AwsAnswers {
    /** The scope of a signature: key id, day, region, service. */
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[0-9]{8}/([^/]+)/");

    private static final String AVAILABLE = """
            {"agreementAvailability":{"status":"AVAILABLE"},"authorizationStatus":"AUTHORIZED",\
            "entitlementAvailability":"AVAILABLE","regionAvailability":"AVAILABLE"}""";

    private AwsAnswers() {}

    /**
     * A request.
     *
     * @param path the path and the query
     * @param authorization the header that signs the request; null where there is none
     * @param token the header with the session token; null where there is none
     */
    public record Request(
            String path,
            String body,
            @Nullable String authorization,
            @Nullable String token) {
        /** Returns the region that the request is signed for. */
        public Region region() {
            Matcher scope = SCOPE.matcher(String.valueOf(authorization));
            if (!scope.find()) {
                throw new IllegalArgumentException("the request is not signed: " + path);
            }
            return new Region(scope.group(1));
        }
    }

    /** A response, with the headers in addition to its type. */
    public record Answer(int status, String type, String body, Map<String, String> headers) {
        /** Creates a response in XML. */
        public static Answer xml(int status, String body) {
            return new Answer(status, "text/xml", body, Map.of());
        }

        /** Creates a response in JSON. */
        public static Answer json(int status, String body) {
            return new Answer(status, "application/json", body, Map.of());
        }
    }

    /** Returns the answer that AWS would give of a world. */
    public static Answer of(World world, Request request) {
        if (request.body().contains("GetCallerIdentity")) {
            return identity(world.account());
        }
        if (request.body().contains("DescribeRegions")) {
            return Answer.xml(200, regions(world.descriptions()));
        }
        if (request.path().startsWith("/foundation-model-availability/")) {
            return Answer.json(200, AVAILABLE);
        }
        Optional<World.Place> place = world.place(request.region());
        if (request.path().startsWith("/foundation-models")) {
            return list(
                    "modelSummaries",
                    place.map(World.Place::models).orElse(List.of()).stream()
                            .map(ApiRepresentation::of)
                            .toList());
        }
        if (!request.path().startsWith("/inference-profiles")) {
            return new Answer(
                    404,
                    "application/json",
                    "{\"message\":\"not found\"}",
                    Map.of("x-amzn-ErrorType", "ResourceNotFoundException"));
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

    /** Returns the answer of STS, which names an account. */
    public static Answer identity(String account) {
        return Answer.xml(
                200,
                "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                        + "<GetCallerIdentityResult><Account>" + account
                        + "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");
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
}
