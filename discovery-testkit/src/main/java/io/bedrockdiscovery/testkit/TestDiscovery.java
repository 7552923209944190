package io.bedrockdiscovery.testkit;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BedrockDiscovery} over fakes, for the tests of a service that uses one. It keeps its answers in memory, calls in
 * the thread that asks, and has a clock that stands still between them; so a test takes the same course every time.
 *
 * <pre>{@code
 * BedrockDiscovery discovery = TestDiscovery.scanned(SampleWorld.world()).discovery();
 * }</pre>
 */
public final class TestDiscovery implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final @Nullable ChangingWorld world;
    private final @Nullable FakeSources fakes;
    private final MutableClock clock;
    private final DiscoveryStore store;
    private final BedrockDiscovery discovery;

    private TestDiscovery(
            @Nullable ChangingWorld world, @Nullable FakeSources fakes, BedrockSources sources, Instant now) {
        this.world = world;
        this.fakes = fakes;
        this.clock = new MutableClock(now);
        this.store = new InMemoryStore(clock);
        this.discovery = BedrockDiscovery.builder(sources, store)
                .clock(clock)
                .fanOut(new DirectFanOut(clock))
                .build();
    }

    /** Returns a discovery over a world that has not scanned it yet, as a service sees one that has just started. */
    public static TestDiscovery over(World world) {
        return over(world, world.equals(SampleWorld.world()) ? SampleWorld.asOf() : START);
    }

    /**
     * Returns a discovery over a world that has not scanned it yet.
     *
     * @param now the time at which its clock stands
     */
    public static TestDiscovery over(World world, Instant now) {
        ChangingWorld changing = ChangingWorld.from(world);
        FakeSources fakes = FakeSources.of(changing);
        return new TestDiscovery(changing, fakes, fakes.sources(), now);
    }

    /**
     * Returns a discovery over any sources, such as those of a recording, that has not scanned yet. It has neither a world nor
     * fakes.
     *
     * @param now the time at which its clock stands, such as that of the recording
     */
    public static TestDiscovery over(BedrockSources sources, Instant now) {
        return new TestDiscovery(null, null, requireNonNull(sources, "sources is null"), now);
    }

    /** Returns a discovery that has scanned a world, and is ready to answer. */
    public static TestDiscovery scanned(World world) {
        TestDiscovery test = over(world);
        ScanReport unused = test.refresh();
        return test;
    }

    /** Returns the discovery. */
    public BedrockDiscovery discovery() {
        return discovery;
    }

    /**
     * Returns the world, for changes between two refreshes.
     *
     * @throws IllegalStateException if the discovery is over other sources
     */
    public ChangingWorld world() {
        return fake(world);
    }

    /**
     * Returns the fakes, for faults and for what is no part of a world.
     *
     * @throws IllegalStateException if the discovery is over other sources
     */
    public FakeSources fakes() {
        return fake(fakes);
    }

    /** Returns the clock of the discovery and of its store. */
    public MutableClock clock() {
        return clock;
    }

    /** Returns the store, which outlives the discovery. */
    public DiscoveryStore store() {
        return store;
    }

    /**
     * Asks again for everything, however fresh it is. The clock moves by a second first: a failure counts only if it came later
     * than the last answer.
     */
    public ScanReport refresh() {
        clock.advance(TICK);
        return discovery.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
    }

    /** Closes the discovery. Closing twice does nothing more. */
    @Override
    public void close() {
        discovery.close();
    }

    private static <T> T fake(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("this discovery is over sources that are no fakes");
        }
        return part;
    }
}
