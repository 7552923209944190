package io.bedrockdiscovery.bench;

import static java.util.Comparator.comparingInt;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What AWS puts on the wire for the richest region of the sample world. */
final class SampleAnswers {
    private static final World.Place RICHEST = SampleWorld.world().regions().values().stream()
            .max(comparingInt(place -> place.models().size() + place.profiles().size()))
            .orElseThrow();

    private SampleAnswers() {}

    /** The whole list of a call. */
    static byte[] of(CallKind call) {
        return switch (call) {
            case MODELS -> list("modelSummaries", RICHEST.models().stream().map(ApiForm::of));
            case SYSTEM_DEFINED_PROFILES ->
                list(
                        "inferenceProfileSummaries",
                        profiles(ProfileType.SYSTEM_DEFINED).map(ApiForm::of));
            case APPLICATION_PROFILES ->
                list(
                        "inferenceProfileSummaries",
                        profiles(ProfileType.APPLICATION).map(ApiForm::of));
        };
    }

    /** EC2's list of these regions, all enabled. */
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

    /** Of what the API's forms are made of; none of their words needs an escape but the two here. */
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
