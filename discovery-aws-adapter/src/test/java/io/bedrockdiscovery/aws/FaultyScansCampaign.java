package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans over real connections, of which every region but one breaks in a way of its own, leave nothing behind. */
final class FaultyScansCampaign {
    private static final int FEW = 20;
    private static final int MANY = 300;
    private static final int WARM_UP = 4;

    /** Times a broken adapter scans the regions that answer at once. */
    private static final int ENOUGH = 5;

    private static final Set<Region> QUICK =
            Set.of(new Region("us-east-1"), new Region("eu-central-1"), new Region("ap-northeast-1"));

    /** Cuts off what hangs or trickles, so every scan takes as long as this. */
    private static final Duration SHORT = Duration.ofMillis(250);

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int SILENCE_MILLIS = 1_500;
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofMillis(5));

    /** The pool keeps no more than calls were under way at once: three of seven regions, EC2 and STS, of two scans. */
    private static final int MOST_KEPT = 2 * (3 * 7 + 2);

    /** Those of the JVM and of the SDK that come once and stay. */
    private static final int OTHER_THREADS = 6;

    private final Leaks.Held heap = new Leaks.Held("heap", 12, Leaks::heapMegabytes);
    private AwsStandIn standIn;

    @BeforeEach
    void open() {
        assumeTrue(Sockets.canBeCounted());
        standIn = new AwsStandIn();
        WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        standIn.onEverythingIn("us-west-2", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        standIn.onEverythingIn("eu-west-1", okJson("{}").withFixedDelay(SILENCE_MILLIS));
        standIn.onEverythingIn("eu-central-1", AwsStandIn.refusal(403, "AccessDeniedException", "no"));
        standIn.onEverythingIn("ap-northeast-1", AwsStandIn.refusal(500, "InternalServerException", "oops"));
        standIn.onEverythingIn("ap-southeast-1", okJson("{\"modelSummaries\":[{"));
        standIn.onEverythingIn("ap-southeast-2", okJson(AwsStandIn.MODELS).withChunkedDribbleDelay(30, SILENCE_MILLIS));
    }

    @AfterEach
    void close() {
        if (standIn != null) {
            standIn.close();
        }
    }

    @Test
    void everyFaultIsMet() {
        try (AwsBedrock aws = standIn.client().timeouts(HASTY).build()) {
            scan(aws, SHORT);

            assertThat(scan(aws, LONG).unknownCalls())
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
    void fewScansLeaveNothingBehind() {
        leaveNothingBehind(FEW);
    }

    @Test
    @Tag("campaign")
    void manyScansLeaveNothingBehind() {
        leaveNothingBehind(MANY);
    }

    @Test
    void adaptersThatAreClosedLeaveNothingBehind() {
        long threads = Leaks.threads();
        for (int i = 0; i < WARM_UP; i++) {
            try (AwsBedrock aws = standIn.client().timeouts(HASTY).build()) {
                scan(aws, SHORT);
            }
        }
        holdsNothing(threads);
    }

    @Test
    void clientsThatAreNotClosedAreFound() {
        isFound(LeakyHttp.newClients());
    }

    @Test
    void refusalsThatAreNotReadAreFound() {
        isFound(LeakyHttp.unreadRefusals());
    }

    private void leaveNothingBehind(int times) {
        long threads = Leaks.threads();
        try (AwsBedrock aws = standIn.client().timeouts(HASTY).build()) {
            Leaks.PATIENT.stayFlat(WARM_UP, times, () -> scan(aws, SHORT), heap);
            keepsFewConnections(Leaks.PATIENT);
            Leaks.PATIENT.atMost(threads + MOST_KEPT + OTHER_THREADS, "threads", Leaks::threads);
        }
        holdsNothing(threads);
    }

    private void holdsNothing(long threadsBefore) {
        Leaks.PATIENT.atMost(0, "connections", this::connections);
        Leaks.PATIENT.atMost(threadsBefore + OTHER_THREADS, "threads", Leaks::threads);
    }

    private void isFound(LeakyHttp http) {
        try (http;
                AwsBedrock aws = standIn.client()
                        .clients(new ClientsOver(standIn.url(), http))
                        .build()) {
            for (int i = 0; i < ENOUGH; i++) {
                scan(aws, new ScanRequest(true, QUICK, Set.of(), LONG, null));
            }
            assertThatThrownBy(() -> keepsFewConnections(Leaks.CERTAIN))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("connections");
        }
    }

    private void keepsFewConnections(Leaks leaks) {
        leaks.atMost(MOST_KEPT, "connections", this::connections);
    }

    private long connections() {
        return Sockets.openTo(standIn.server().port());
    }

    private ScanReport scan(AwsBedrock aws, Duration deadline) {
        return scan(aws, new ScanRequest(true, Set.of(), Set.of(), deadline, null));
    }

    private ScanReport scan(AwsBedrock aws, ScanRequest request) {
        ScanReport report = TestScans.over(aws).scan(request, ScanListener.SILENT);
        assertThat(report.unknownCalls()).isNotEmpty();
        standIn.server().resetRequests();
        return report;
    }
}
