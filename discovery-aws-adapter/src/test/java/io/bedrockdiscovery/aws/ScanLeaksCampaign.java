package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.EmbedderClients;
import io.bedrockdiscovery.aws.testing.LeakCheck;
import io.bedrockdiscovery.aws.testing.LeakyHttpClient;
import io.bedrockdiscovery.aws.testing.OpenSockets;
import io.bedrockdiscovery.aws.testing.TestScans;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeLatencyProbe;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many scans of regions that fail in every way leave nothing behind: no thread, no connection, no memory. */
final class ScanLeaksCampaign {
    private static final ScanRequest REFRESH = ScanRequest.everywhere().withRefresh(true);

    /** Sources that fail, throw and hang. */
    @Nested
    final class OverFakes {
        private static final int FEW = 300;
        private static final int MANY = 10_000;
        private static final int WARM_UP = 100;

        /** The threads of two scans may exist at once on a slow machine, one for each call. */
        private static final LeakCheck.Held THREADS = new LeakCheck.Held("threads", 3 * 7 + 2, LeakCheck::threads);

        private static final LeakCheck.Held HEAP = new LeakCheck.Held("heap", 8, LeakCheck::heapMegabytes);

        private final FakeModelSource models = new FakeModelSource(TestWorld.WORLD)
                .behave(TestWorld.FAULTY, call -> {
                    if (call % 3 == 0) {
                        return Behaviour.failing(Reason.THROTTLED).meet(call);
                    }
                    throw new IllegalStateException("a bug in call " + call);
                })
                // One call in ten waits for the end of the scan.
                .behave(
                        new Region("us-west-2"),
                        call -> (call % 10 == 0 ? Behaviour.hanging() : Behaviour.notOffered()).meet(call));
        private final FakeProfileSource profiles = new FakeProfileSource(TestWorld.WORLD)
                .behave(TestWorld.HEALTHY, ProfileType.APPLICATION, Behaviour.failing(Reason.UNREACHABLE));

        @Test
        void fewScans_leaveNothingBehind() {
            assertNothingLeft(FEW);
        }

        @Test
        @Tag("campaign")
        void manyScans_leaveNothingBehind() {
            assertNothingLeft(MANY);
        }

        @Test
        void threadsThatAreNotEnded_areFound() {
            List<ThreadFanOut> forgotten = new ArrayList<>();
            try {
                assertThatThrownBy(() -> LeakCheck.CERTAIN.stayFlat(
                                2,
                                30,
                                () -> {
                                    ThreadFanOut fanOut = new ThreadFanOut();
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
        void reportsThatAreKept_areFound() {
            List<Object> kept = new ArrayList<>();
            try (ThreadFanOut fanOut = new ThreadFanOut()) {
                assertThatThrownBy(() -> LeakCheck.CERTAIN.stayFlat(
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

        private void assertNothingLeft(int times) {
            try (ThreadFanOut fanOut = new ThreadFanOut()) {
                LeakCheck.PATIENT.stayFlat(WARM_UP, times, () -> scan(fanOut), THREADS, HEAP);
            }
        }

        private ScanReport scan(RegionFanOut fanOut) {
            BedrockSources sources = new BedrockSources(
                    FakeCallerIdentity.carrying(Partition.AWS, World.ACCOUNT),
                    new FakeRegionSource(TestWorld.WORLD),
                    models,
                    profiles,
                    new FakeAccessSource(),
                    new FakeLatencyProbe());
            try (BedrockDiscovery discovery = BedrockDiscovery.builder(sources, new InMemoryStore())
                    .fanOut(fanOut)
                    .build()) {
                ScanReport report = discovery.scan(REFRESH.withDeadline(Duration.ofMillis(20)), ScanListener.SILENT);
                assertThat(report.unknownCalls()).isNotEmpty();
                return report;
            }
        }
    }

    /** Real connections, of which those of every region but one break in a way of their own. */
    @Nested
    final class OverTheWire {
        private static final int FEW = 20;
        private static final int MANY = 300;
        private static final int WARM_UP = 4;

        /** The number of scans of the regions that answer at once, after which a broken adapter must be found. */
        private static final int ENOUGH = 5;

        private static final Set<Region> QUICK =
                Set.of(new Region("us-east-1"), new Region("eu-central-1"), new Region("ap-northeast-1"));

        /** Cuts off calls that hang or trickle, so that every scan takes this long. */
        private static final Duration SHORT = Duration.ofMillis(250);

        private static final Duration LONG = Duration.ofSeconds(20);
        private static final int SILENCE_MILLIS = 1_500;
        private static final Timeouts HASTY = new Timeouts(
                Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofMillis(5));

        /** The number of calls of two scans at once: three in each of seven regions, EC2 and STS. */
        private static final int MAX_POOLED_CONNECTIONS = 2 * (3 * 7 + 2);

        /** Threads of the JVM and of the SDK that start once and stay. */
        private static final int OTHER_THREADS = 6;

        private final LeakCheck.Held heap = new LeakCheck.Held("heap", 12, LeakCheck::heapMegabytes);
        private AwsStandIn standIn;

        @BeforeEach
        void open() {
            assumeTrue(OpenSockets.canBeCounted());
            standIn = new AwsStandIn();
            WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
            standIn.onEverythingIn("us-west-2", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            standIn.onEverythingIn("eu-west-1", okJson("{}").withFixedDelay(SILENCE_MILLIS));
            standIn.onEverythingIn("eu-central-1", AwsStandIn.refusal(403, "AccessDeniedException", "no"));
            standIn.onEverythingIn("ap-northeast-1", AwsStandIn.refusal(500, "InternalServerException", "oops"));
            standIn.onEverythingIn("ap-southeast-1", okJson("{\"modelSummaries\":[{"));
            standIn.onEverythingIn(
                    "ap-southeast-2", okJson(AwsStandIn.MODELS).withChunkedDribbleDelay(30, SILENCE_MILLIS));
        }

        @AfterEach
        void close() {
            if (standIn != null) {
                standIn.close();
            }
        }

        @Test
        void everyFault_isMet() {
            try (AwsBedrock aws = hasty()) {
                scan(aws, REFRESH.withDeadline(SHORT));

                assertThat(scan(aws, REFRESH.withDeadline(LONG)).unknownCalls())
                        .extracting(call -> call.failure().reason())
                        .contains(
                                Reason.UNREACHABLE,
                                Reason.TIMED_OUT,
                                Reason.ACCESS_DENIED,
                                Reason.SERVICE_ERROR,
                                Reason.BAD_ANSWER);
            }
        }

        @Test
        void fewScans_leaveNothingBehind() {
            assertNothingLeft(FEW);
        }

        @Test
        @Tag("campaign")
        void manyScans_leaveNothingBehind() {
            assertNothingLeft(MANY);
        }

        @Test
        void closedAdapters_leaveNothingBehind() {
            long threads = LeakCheck.threads();
            for (int i = 0; i < WARM_UP; i++) {
                try (AwsBedrock aws = hasty()) {
                    scan(aws, REFRESH.withDeadline(SHORT));
                }
            }
            assertNothingHeld(threads);
        }

        @Test
        void clientsThatAreNotClosed_areFound() {
            assertFound(LeakyHttpClient.newClients());
        }

        @Test
        void refusalsThatAreNotRead_areFound() {
            assertFound(LeakyHttpClient.unreadRefusals());
        }

        private void assertNothingLeft(int times) {
            long threads = LeakCheck.threads();
            try (AwsBedrock aws = hasty()) {
                LeakCheck.PATIENT.stayFlat(WARM_UP, times, () -> scan(aws, REFRESH.withDeadline(SHORT)), heap);
                LeakCheck.PATIENT.atMost(MAX_POOLED_CONNECTIONS, "connections", this::connections);
                LeakCheck.PATIENT.atMost(
                        threads + MAX_POOLED_CONNECTIONS + OTHER_THREADS, "threads", LeakCheck::threads);
            }
            assertNothingHeld(threads);
        }

        private void assertNothingHeld(long threadsBefore) {
            LeakCheck.PATIENT.atMost(0, "connections", this::connections);
            LeakCheck.PATIENT.atMost(threadsBefore + OTHER_THREADS, "threads", LeakCheck::threads);
        }

        private void assertFound(LeakyHttpClient http) {
            try (http;
                    AwsBedrock aws = standIn.adapter()
                            .clients(new EmbedderClients(standIn.url(), http))
                            .build()) {
                for (int i = 0; i < ENOUGH; i++) {
                    scan(aws, REFRESH.withOnly(QUICK).withDeadline(LONG));
                }
                assertThatThrownBy(() ->
                                LeakCheck.CERTAIN.atMost(MAX_POOLED_CONNECTIONS, "connections", this::connections))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("connections");
            }
        }

        private long connections() {
            return OpenSockets.openTo(standIn.server().port());
        }

        private AwsBedrock hasty() {
            return standIn.adapter().timeouts(HASTY).build();
        }

        private ScanReport scan(AwsBedrock aws, ScanRequest request) {
            ScanReport report = TestScans.scan(aws, request);
            assertThat(report.unknownCalls()).isNotEmpty();
            standIn.server().resetRequests();
            return report;
        }
    }
}
