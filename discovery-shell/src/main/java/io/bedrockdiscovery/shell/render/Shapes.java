package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that several answers share. */
final class Shapes {
    private Shapes() {}

    static Object destinations(Destinations destinations) {
        return destinations.anywhere() ? "anywhere" : ids(destinations.regions());
    }

    static String destinationsText(Destinations destinations) {
        if (destinations.anywhere()) {
            return "anywhere";
        }
        String named = joined(destinations.regions());
        return destinations.complete() ? named : (named.isEmpty() ? "unknown" : named + ", perhaps more");
    }

    static List<JsonObject> unknown(Collection<UnknownCall> calls) {
        return calls.stream()
                .map(call -> new JsonObject()
                        .with("region", call.region().id())
                        .with("call", call.call().word())
                        .with("reason", call.failure().reason().word()))
                .toList();
    }

    static List<String> ids(Collection<Region> regions) {
        return regions.stream().sorted().map(Region::id).toList();
    }

    static String joined(Collection<Region> regions) {
        return String.join(", ", ids(regions));
    }

    static List<String> words(ModelAccess access) {
        return access.ways().stream().map(Access::word).toList();
    }

    static String accessText(ModelAccess access) {
        return access.ways().isEmpty() ? "unknown" : words(access).stream().collect(Collectors.joining(", "));
    }

    /** How many models are shown; null where they were never known. */
    static @Nullable Integer models(RegionKnowledge region) {
        return region.observations().models().known() == null
                ? null
                : region.models().size();
    }

    /** How many profiles are shown; null where they were never known. */
    static @Nullable Integer profiles(RegionKnowledge region) {
        boolean never = region.observations().systemDefined().known() == null
                && region.observations().application().known() == null;
        return never ? null : region.profiles().size();
    }

    static @Nullable String millis(@Nullable Double millis) {
        return millis == null ? null : Math.round(millis) + " ms";
    }

    static Tone tone(RegionKnowledge region) {
        return switch (region.status()) {
            case KNOWN -> Tone.GOOD;
            case PARTIAL -> Tone.WARNING;
            case UNKNOWN -> Tone.BAD;
            case NOT_OPTED_IN, NOT_OFFERED -> Tone.FAINT;
        };
    }
}
