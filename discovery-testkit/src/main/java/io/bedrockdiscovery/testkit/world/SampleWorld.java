package io.bedrockdiscovery.testkit.world;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * A world of real models and profiles for trying things out without an account. Its facts were recorded from real accounts or
 * stand in AWS's documentation; see {@link #provenance}. The world has neither access facts nor latencies. The file is read on first
 * use. Safe for use by many threads.
 */
public final class SampleWorld {
    private static final String RESOURCE = "sample-world.json";

    private SampleWorld() {}

    /** Returns the regions, models and profiles. */
    public static World world() {
        return Loaded.FILE.world();
    }

    /** Returns the day that the world stands for, at its start in UTC. */
    public static Instant asOf() {
        return Loaded.FILE.asOf();
    }

    /** Returns the origin of each part of the world, in lines for users. */
    public static List<String> provenance() {
        return Loaded.FILE.provenance();
    }

    /** Returns new sources that answer from the world; access and latency are always unknown. */
    public static BedrockSources sources() {
        FakeSources fakes = FakeSources.of(world());
        return new BedrockSources(
                fakes.identity(),
                fakes.regions(),
                fakes.models(),
                fakes.profiles(),
                // AWS was never asked for these two, and nothing is made up.
                (region, model, context) -> Outcome.unknown(
                        Reason.OTHER, "the sample world does not know which models the account may call"),
                (region, samples, context) ->
                        Outcome.unknown(Reason.OTHER, "there is nothing to probe in the sample world"),
                // The sample world has no owner, so nothing in it is an account's own.
                fakes.targets(),
                (region, context) ->
                        Outcome.unknown(Reason.OTHER, "the sample world does not know the models of bedrock-mantle"));
    }

    private static final class Loaded {
        private static final SampleFile FILE = load();

        private static SampleFile load() {
            try (InputStream json = SampleWorld.class.getResourceAsStream(RESOURCE)) {
                if (json == null) {
                    throw new IllegalStateException(RESOURCE + " is missing from the testkit");
                }
                return SampleFile.read(json);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE + " cannot be read", e);
            }
        }
    }
}
