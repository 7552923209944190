package io.bedrockdiscovery.testkit.world;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * The contents of a file with a world.
 *
 * @param asOf the day that the world stands for, at its start in UTC
 * @param provenance the origin of each part of the world, in lines for users
 */
record SampleFile(World world, Instant asOf, List<String> provenance) {
    private static final int FORMAT = 1;

    SampleFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Reads a file.
     *
     * @param json one JSON object and nothing else
     * @throws IllegalArgumentException if the file is malformed; the message names the place
     */
    static SampleFile read(InputStream json) {
        try {
            return of(new MapReader(object(json)));
        } catch (IOException e) {
            throw new IllegalArgumentException("the sample world is not readable JSON: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the sample world is wrong: " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> object(InputStream json) throws IOException {
        try (JsonParser parser = JSON.std.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is not an object");
            }
            Map<?, ?> object = JSON.std.mapFrom(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the object");
            }
            return object;
        }
    }

    private static SampleFile of(MapReader file) {
        int format = file.requiredCount("format");
        if (format != FORMAT) {
            throw new IllegalArgumentException("format is " + format + ", not " + FORMAT);
        }
        MapReader regions = file.requiredObject("regions");
        List<World.Place> places = regions.values().keySet().stream()
                .map(String::valueOf)
                .map(id -> regions.requiredObject(id).read(region -> place(id, region)))
                .toList();
        World world = World.of(file.requiredText("account"), file.requiredText("partition", Partition::new), places);
        return new SampleFile(world, file.requiredText("asOf", SampleFile::day), file.requiredTexts("sources"));
    }

    private static World.Place place(String id, MapReader region) {
        RegionDescription description = new RegionDescription(
                new Region(id),
                region.requiredText("optInStatus", OptInStatus::new),
                region.requiredTexts("geography"));
        return new World.Place(
                description,
                true,
                region.requiredObjects("models", ApiRepresentation::model),
                region.requiredObjects("profiles", ApiRepresentation::profile));
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + SafeText.of(text) + "' is not a day such as 2026-01-01", e);
        }
    }
}
