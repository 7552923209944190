package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans of regions that fail, throw and hang leave neither threads nor memory behind. */
final class FakeScansCampaign {
    private static final int FEW = 300;
    private static final int MANY = 10_000;
    private static final int WARM_UP = 100;

    /** A slow machine may have the threads of two scans at once, each of so many calls. */
    private static final Leaks.Held THREADS = new Leaks.Held("threads", 3 * 7 + 2, Leaks::threads);

    private static final Leaks.Held HEAP = new Leaks.Held("heap", 8, Leaks::heapMegabytes);

    private final FakeModelSource models = new FakeModelSource(TestWorld.WORLD)
            .behave(TestWorld.ILL, call -> {
                if (call % 3 == 0) {
                    return Behaviour.failing(Reason.THROTTLED).meet(call);
                }
                throw new IllegalStateException("a bug in call " + call);
            })
            // Waits for the end of the scan, one time in ten.
            .behave(
                    new Region("us-west-2"),
                    call -> (call % 10 == 0 ? Behaviour.hanging() : Behaviour.notOffered()).meet(call));
    private final FakeProfileSource profiles = new FakeProfileSource(TestWorld.WORLD)
            .behave(TestWorld.WELL, ProfileType.APPLICATION, Behaviour.failing(Reason.UNREACHABLE));

    @Test
    void fewScansLeaveNothingBehind() {
        leaveNothingBehind(FEW);
    }

    @Test
    @Tag("campaign")
    void manyScansLeaveNothingBehind() {
        leaveNothingBehind(MANY);
    }

    @Test
    void threadsThatAreNotEndedAreFound() {
        List<ThreadFanOut> forgotten = new ArrayList<>();
        try {
            assertThatThrownBy(() -> Leaks.CERTAIN.stayFlat(
                            2,
                            30,
                            () -> {
                                ThreadFanOut fanOut = new ThreadFanOut(AwsBedrockBuilder.DEFAULT_CONCURRENCY);
                                forgotten.add(fanOut);
                                scan(fanOut);
                            },
                            THREADS))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("threads");
        } finally {
            forgotten.forEach(ThreadFanOut::close);
        }
    }

    @Test
    void reportsThatAreKeptAreFound() {
        List<Object> kept = new ArrayList<>();
        try (ThreadFanOut fanOut = new ThreadFanOut(AwsBedrockBuilder.DEFAULT_CONCURRENCY)) {
            assertThatThrownBy(() -> Leaks.CERTAIN.stayFlat(
                            5,
                            100,
                            () -> {
                                kept.add(scan(fanOut));
                                kept.add(new byte[200_000]);
                            },
                            HEAP))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("heap");
        }
        assertThat(kept).isNotEmpty();
    }

    private void leaveNothingBehind(int times) {
        try (ThreadFanOut fanOut = new ThreadFanOut(AwsBedrockBuilder.DEFAULT_CONCURRENCY)) {
            Leaks.PATIENT.stayFlat(WARM_UP, times, () -> scan(fanOut), THREADS, HEAP);
        }
    }

    private ScanReport scan(RegionFanOut fanOut) {
        DiscoveryPorts ports = new DiscoveryPorts(
                FakeCallerIdentity.carrying(Partition.AWS, World.ACCOUNT),
                new FakeRegionSource(TestWorld.WORLD),
                models,
                profiles,
                new ArnAssociation(),
                fanOut,
                new InMemoryCatalogStore(),
                new InMemoryLatencyStore());
        ScanReport report = new CombinedScan(ports, Freshness.DEFAULT, Clock.systemUTC())
                .scan(new ScanRequest(true, Set.of(), Set.of(), Duration.ofMillis(20), null), ScanListener.SILENT);
        assertThat(report.unknownCalls()).isNotEmpty();
        return report;
    }
}
