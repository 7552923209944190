package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SocketLatencyProbeTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void everySampleIsAConnectionOfItsOwn() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = client("http://127.0.0.1:" + server.getLocalPort())) {
            ProbeLatency latency = value(aws.latencyProbe().probe(REGION, 4));

            assertThat(latency.region()).isEqualTo(REGION);
            assertThat(latency.samples()).isEqualTo(4);
            assertThat(latency.observedAt()).isEqualTo(NOW);
            assertThat(latency.tlsMillis()).isZero();
            assertThat(latency.medianMillis()).isPositive().isLessThanOrEqualTo(latency.p90Millis());
            for (int connection = 0; connection < 5; connection++) {
                server.accept().close();
            }
        }
    }

    @Test
    void somethingThatDoesNotSpeakTlsIsUnreachable() throws IOException {
        try (AwsStandIn plain = new AwsStandIn();
                AwsBedrock aws = client(plain.url().replace("http:", "https:"))) {
            isUnknown(aws.latencyProbe().probe(REGION, 1), Reason.UNREACHABLE, "TLS");
        }
    }

    @Test
    void nobodyThereIsUnreachable() {
        try (DeadPort dead = new DeadPort();
                AwsBedrock aws = client(dead.url())) {
            isUnknown(aws.latencyProbe().probe(REGION, 1), Reason.UNREACHABLE, "no connection");
        }
    }

    @Test
    void theNextAddressOfANameIsTriedWhereTheFirstCannotBeReached() throws IOException {
        InetAddress[] addresses = {InetAddress.getByName("255.255.255.255"), InetAddress.getLoopbackAddress()};
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = builder("http://two.test:" + server.getLocalPort())
                        .resolver(new FakeNames(name -> addresses))
                        .build()) {
            assertThat(value(aws.latencyProbe().probe(REGION, 1)).samples()).isEqualTo(1);
        }
    }

    @Test
    void noSampleIsNoProbe() {
        try (AwsBedrock aws = client("http://127.0.0.1:1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aws.latencyProbe().probe(REGION, 0));
        }
    }

    @Test
    void quantilesAreValuesThatWereSeen() {
        List<ConnectionSample> samples = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new ConnectionSample(0, i, 0))
                .toList();

        assertThat(ConnectionSample.quantile(samples, 0.5, ConnectionSample::tcp))
                .isEqualTo(5);
        assertThat(ConnectionSample.quantile(samples, 0.9, ConnectionSample::tcp))
                .isEqualTo(9);
        assertThat(ConnectionSample.quantile(samples.subList(0, 1), 0.9, ConnectionSample::handshakes))
                .isEqualTo(1);
    }

    @Test
    void everyWarmConnectionIsMetered() throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsBedrock aws = builder("http://127.0.0.1:" + server.getLocalPort())
                        .meterRegistry(meters)
                        .build()) {
            value(aws.latencyProbe().probe(REGION, 4));
        }
        Timer probe = meters.get(CallMeters.PROBE).tag("region", "eu-west-1").timer();
        assertThat(probe.count()).isEqualTo(4);
        assertThat(probe.max(TimeUnit.NANOSECONDS)).isPositive();
    }

    private static AwsBedrock client(String endpoint) {
        return builder(endpoint).build();
    }

    private static AwsBedrockBuilder builder(String endpoint) {
        return AwsStandIn.client("""
                        [profile test]
                        region = us-east-1
                        services = here
                        [services here]
                        bedrock_runtime =
                          endpoint_url = %s
                        """.formatted(endpoint)).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
