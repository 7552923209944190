package io.bedrockdiscovery.bench;

import static java.util.Comparator.comparingInt;

import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of AWS, as bytes on the wire, for the region of the sample world that has the most models and profiles. */
final class SampleAnswers {
    private static final World.Place RICHEST = SampleWorld.world().regions().values().stream()
            .max(comparingInt(place -> place.models().size() + place.profiles().size()))
            .orElseThrow();

    private SampleAnswers() {}

    /** Returns the answer to a list call. */
    static byte[] of(ListCall call) {
        return switch (call) {
            case MODELS -> list("modelSummaries", RICHEST.models().stream().map(ApiRepresentation::of));
            case SYSTEM_DEFINED_PROFILES ->
                list(
                        "inferenceProfileSummaries",
                        profiles(ProfileType.SYSTEM_DEFINED).map(ApiRepresentation::of));
            case APPLICATION_PROFILES ->
                list(
                        "inferenceProfileSummaries",
                        profiles(ProfileType.APPLICATION).map(ApiRepresentation::of));
        };
    }

    /** Returns EC2's list of these regions, all enabled. */
    static byte[] of(Collection<Region> regions) {
        return regions.stream()
                .map(region -> "<item><regionName>" + region + "</regionName>"
                        + "<optInStatus>opt-in-not-required</optInStatus></item>")
                .collect(Collectors.joining(
                        "", "<DescribeRegionsResponse><regionInfo>", "</regionInfo></DescribeRegionsResponse>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<InferenceProfile> profiles(ProfileType type) {
        return RICHEST.profiles().stream().filter(profile -> type.equals(profile.type()));
    }

    private static byte[] list(String name, Stream<?> items) {
        return json(Map.of(name, items.toList())).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a value as JSON. The texts of the sample world need no other escapes than these two. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> json(each.getKey()) + ":" + json(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SampleAnswers::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String word
                ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }
}
