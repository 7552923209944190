package com.example.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ModelSourceContract;
import io.bedrockdiscovery.testkit.contract.ProfileSourceContract;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {
    @Nested
    class Models extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return new JsonFiles(WorldFiles.write(world));
        }

        @Override
        protected Map<Reason, ModelSource> failing() {
            return Map.of(Reason.BAD_ANSWER, new JsonFiles(broken()));
        }
    }

    @Nested
    class Profiles extends ProfileSourceContract {
        @Override
        protected ProfileSource serving(World world) {
            return new JsonFiles(WorldFiles.write(world));
        }

        @Override
        protected Map<Reason, ProfileSource> failing() {
            return Map.of(Reason.BAD_ANSWER, new JsonFiles(broken()));
        }
    }

    @TempDir
    private Path directory;

    /** Sources of several adapters go together: here the caller and the regions are those of the testkit. */
    @Test
    void discoveryAnswersFromFiles() {
        JsonFiles files = new JsonFiles(WorldFiles.write(SmallWorld.WORLD));
        BedrockSources others = FakeSources.of(SmallWorld.WORLD).sources();
        var sources = new BedrockSources(
                others.identity(), others.regions(), files, files, others.access(), others.latency());
        try (var discovery = BedrockDiscovery.over(sources, new InMemoryStore())) {
            discovery.refresh();

            assertThat(discovery
                            .resolve("claude-3-7-sonnet", BedrockDiscovery.from("eu-west-1"))
                            .orElseThrow()
                            .passAsModelId())
                    .isEqualTo(SmallWorld.EU_CLAUDE);
        }
    }

    private Path broken() {
        try {
            Path region = Files.createDirectories(directory.resolve("us-east-1"));
            Files.writeString(region.resolve("models.json"), "{\"modelSummaries\": [{\"modelName\": \"no id\"}]}");
            return directory;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
