package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that waits for a silent region ends when its thread is interrupted, or the adapter closed. */
@Timeout(120)
final class InterruptTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(5));

    private final CountDownLatch asked = new CountDownLatch(1);
    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withFixedDelay(20_000));
        aws = standIn.client()
                .timeouts(PATIENT)
                .resolver(new FakeNames(host -> {
                    asked.countDown();
                    return InetAddress.getAllByName(host);
                }))
                .build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() throws Exception {
        CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            outcome.complete(aws.modelSource().models(REGION));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        asked.await();

        thread.interrupt();

        isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED);
        assertThat(flag.get(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedBeforehandAsksNobody() {
        Thread.currentThread().interrupt();

        isUnknown(aws.modelSource().models(REGION), Reason.CANCELLED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(standIn.callsIn("eu-west-1")).isZero();
    }

    @Test
    void closingEndsTheCall() throws Exception {
        CompletableFuture<Outcome<?>> outcome =
                CompletableFuture.supplyAsync(() -> aws.modelSource().models(REGION));
        asked.await();

        aws.close();

        isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED, "closed");
    }

    @Test
    void aCancelledRunLeavesNoThread() throws Exception {
        CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
        try (RegionFanOut.Run run = aws.fanOut().start(null, Duration.ofSeconds(60))) {
            run.submit(REGION, () -> outcome.complete(aws.modelSource().models(REGION)));
            asked.await();

            run.cancel();

            assertThat(run.await()).isEqualTo(RegionFanOut.End.CANCELLED);
        }
        isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED);
        aws.close();
        for (Thread thread : ours()) {
            assertThatNoException().isThrownBy(() -> thread.join(15_000));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("bedrock-discovery"))
                .collect(Collectors.toSet());
    }
}
