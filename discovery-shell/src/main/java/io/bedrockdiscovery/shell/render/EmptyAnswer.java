package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of an answer about something that is not there; people are told in other ways. */
public record EmptyAnswer(JsonObject json) implements Answer {
    public EmptyAnswer {
        requireNonNull(json, "json is null");
    }

    /** Of a resolution; {@code from} is null where no region was named. */
    public static EmptyAnswer ofResolution(@Nullable Region from, List<UnknownCall> unknown) {
        JsonObject json = JsonObject.versioned().with("modelId", null).with("region", id(from));
        return new EmptyAnswer(nulls(json, "passAsModelId", "via", "destinations", "candidates", "rejected")
                .with("unknownRegions", Shapes.unknown(unknown)));
    }

    /** Of a model's routes; {@code from} is null where no region was named. */
    public static EmptyAnswer ofRoutes(@Nullable Region from, List<UnknownCall> unknown) {
        JsonObject json = JsonObject.versioned().with("modelId", null).with("region", id(from));
        return new EmptyAnswer(nulls(json, "routes").with("unknownRegions", Shapes.unknown(unknown)));
    }

    /** Of a profile. */
    public static EmptyAnswer ofProfiles(List<UnknownCall> unknown) {
        return new EmptyAnswer(
                nulls(JsonObject.versioned(), "profiles").with("unknownRegions", Shapes.unknown(unknown)));
    }

    /** Of a model; {@code region} is null where none was named. */
    public static EmptyAnswer ofModel(@Nullable Region region, List<UnknownCall> unknown) {
        JsonObject json = JsonObject.versioned().with("region", id(region));
        return new EmptyAnswer(
                nulls(json, "model", "access", "requiresProfile", "profiles", "regions", "observedAt", "stale")
                        .with("unknownRegions", Shapes.unknown(unknown)));
    }

    /** Of a ranking of regions. */
    public static EmptyAnswer ofRanking(List<UnknownCall> unknown) {
        return new EmptyAnswer(nulls(JsonObject.versioned(), "modelId", "ranking", "dropped")
                .with("unknownRegions", Shapes.unknown(unknown)));
    }

    /** Of the access to a model. */
    public static EmptyAnswer ofAccess() {
        return new EmptyAnswer(nulls(JsonObject.versioned(), "modelId", "regions"));
    }

    /** Of a region. */
    public static EmptyAnswer ofRegion(Region region) {
        JsonObject json = JsonObject.versioned().with("region", region.id());
        return new EmptyAnswer(
                nulls(json, "partition", "country", "optInStatus", "status", "calls", "models", "profiles", "latency"));
    }

    @Override
    public void write(Page page) {}

    private static @Nullable String id(@Nullable Region region) {
        return region == null ? null : region.id();
    }

    private static JsonObject nulls(JsonObject json, String... names) {
        for (String name : names) {
            json.with(name, null);
        }
        return json;
    }
}
