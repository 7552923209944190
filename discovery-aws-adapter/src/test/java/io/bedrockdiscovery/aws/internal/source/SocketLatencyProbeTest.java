package io.bedrockdiscovery.aws.internal.source;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.DeadPort;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.NewThread;
import io.bedrockdiscovery.aws.testing.SilentServer;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SocketLatencyProbeTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void everySample_isAConnectionOfItsOwn() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = open("http://127.0.0.1:" + server.getLocalPort())) {
            ProbeLatency latency = value(SourceCalls.probe(aws, REGION, 4));

            assertThat(latency.region()).isEqualTo(REGION);
            assertThat(latency.samples()).isEqualTo(4);
            assertThat(latency.observedAt()).isEqualTo(NOW);
            assertThat(latency.tls()).isZero();
            assertThat(latency.median()).isPositive().isLessThanOrEqualTo(latency.p90());
            for (int connection = 0; connection < 5; connection++) {
                server.accept().close();
            }
        }
    }

    @Test
    void serverWithoutTls_isUnreachable() {
        try (AwsStandIn plain = new AwsStandIn();
                AwsBedrock aws = open(plain.url().replace("http:", "https:"))) {
            isUnknown(SourceCalls.probe(aws, REGION, 1), Reason.UNREACHABLE, "TLS");
        }
    }

    @Test
    void refusedConnection_isUnreachable() {
        try (DeadPort dead = new DeadPort();
                AwsBedrock aws = open(dead.url())) {
            isUnknown(SourceCalls.probe(aws, REGION, 1), Reason.UNREACHABLE, "no connection");
        }
    }

    @Test
    void unreachableAddress_isFollowedByTheNextAddressOfTheName() throws IOException {
        InetAddress[] addresses = {InetAddress.getByName("255.255.255.255"), InetAddress.getLoopbackAddress()};
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = adapter("http://two.test:" + server.getLocalPort())
                        .resolver(new FakeDnsResolver(name -> addresses))
                        .build()) {
            assertThat(value(SourceCalls.probe(aws, REGION, 1)).samples()).isEqualTo(1);
        }
    }

    @Test
    void zeroSamples_areRefused() {
        try (AwsBedrock aws = open("http://127.0.0.1:1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SourceCalls.probe(aws, REGION, 0));
        }
    }

    @Test
    void everyWarmConnection_isMetered() throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = adapter("http://127.0.0.1:" + server.getLocalPort())
                        .meterRegistry(meters)
                        .build()) {
            value(SourceCalls.probe(aws, REGION, 4));
        }
        Timer probe = meters.get(CallMeters.PROBE).tag("region", "eu-west-1").timer();
        assertThat(probe.count()).isEqualTo(4);
        assertThat(probe.max(TimeUnit.NANOSECONDS)).isPositive();
    }

    @Test
    void hangingHandshake_endsAtTheDeadlineOfTheContext() {
        try (SilentServer server = new SilentServer(() -> {});
                AwsBedrock aws = adapter(server.url().replace("http:", "https:"))
                        .timeouts(TestAdapter.PATIENT)
                        .build()) {
            isUnknown(
                    aws.sources().latency().probe(REGION, 1, CallContext.within(Duration.ofMillis(300))),
                    Reason.TIMED_OUT,
                    "deadline");
        }
    }

    @Test
    void hangingHandshake_endsWhenTheAdapterIsClosed() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (SilentServer server = new SilentServer(connected::countDown)) {
            AwsBedrock aws = adapter(server.url().replace("http:", "https:"))
                    .timeouts(TestAdapter.PATIENT)
                    .build();
            CompletableFuture<Outcome<?>> outcome = NewThread.supply(() -> SourceCalls.probe(aws, REGION, 1));
            connected.await();

            aws.close();

            isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED, "the adapter was closed");
        }
    }

    private static AwsBedrock open(String endpoint) {
        return adapter(endpoint).build();
    }

    private static TestAdapter adapter(String endpoint) {
        return TestAdapter.of("""
                        [profile test]
                        region = us-east-1
                        services = here
                        [services here]
                        bedrock_runtime =
                          endpoint_url = %s
                        """.formatted(endpoint)).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
