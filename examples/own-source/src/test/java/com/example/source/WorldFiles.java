package com.example.source;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a world of the testkit as the files that {@link JsonFiles} reads. */
final class WorldFiles {
    private WorldFiles() {}

    static Path write(World world) {
        try {
            Path root = Files.createTempDirectory("world");
            root.toFile().deleteOnExit();
            for (World.Place place : world.regions().values()) {
                if (place.offered()) {
                    write(place, root.resolve(place.description().region().id()));
                }
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(World.Place place, Path directory) throws IOException {
        Files.createDirectories(directory);
        write(
                directory.resolve("models.json"),
                "modelSummaries",
                place.models().stream().map(ApiRepresentation::of).toList());
        for (ProfileType type : List.of(ProfileType.SYSTEM_DEFINED, ProfileType.APPLICATION)) {
            write(
                    directory.resolve(type.value() + ".json"),
                    "inferenceProfileSummaries",
                    place.profiles().stream()
                            .filter((InferenceProfile profile) -> type.equals(profile.type()))
                            .map(ApiRepresentation::of)
                            .toList());
        }
    }

    private static void write(Path file, String name, List<Map<String, Object>> items) throws IOException {
        Files.writeString(file, JSON.std.asString(Map.of(name, items)));
    }
}
