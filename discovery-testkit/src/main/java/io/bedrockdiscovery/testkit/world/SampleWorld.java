package io.bedrockdiscovery.testkit.world;

import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * A world to try things out in, composed of what AWS listed to real accounts; {@link #sources()} says where each part
 * comes from. No latencies: none were measured. Read once, when first asked for. Safe for use by many threads.
 */
public final class SampleWorld {
    private static final String RESOURCE = "sample-world.json";

    private SampleWorld() {}

    /** Its regions, models and profiles. */
    public static World world() {
        return Loaded.FILE.world();
    }

    /** The day that it stands for. */
    public static Instant asOf() {
        return Loaded.FILE.asOf();
    }

    /** Where its facts come from, for people. */
    public static List<String> sources() {
        return Loaded.FILE.sources();
    }

    /** Whose world it is, told by the credentials. */
    public static CallerIdentity identity() {
        return FakeCallerIdentity.carrying(world().partition(), world().account());
    }

    /** Its regions. */
    public static RegionSource regionSource() {
        return new FakeRegionSource(world());
    }

    /** Its models. */
    public static ModelSource modelSource() {
        return new FakeModelSource(world());
    }

    /** Its profiles. */
    public static ProfileSource profileSource() {
        return new FakeProfileSource(world());
    }

    /** One call after the other: nothing here takes time. */
    public static RegionFanOut fanOut() {
        return new DirectFanOut();
    }

    /** A scan's ports on this world, remembering in these stores. */
    public static DiscoveryPorts ports(CatalogStore catalog, LatencyStore latencies) {
        return new DiscoveryPorts(
                identity(),
                regionSource(),
                modelSource(),
                profileSource(),
                new ArnAssociation(),
                fanOut(),
                catalog,
                latencies);
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
