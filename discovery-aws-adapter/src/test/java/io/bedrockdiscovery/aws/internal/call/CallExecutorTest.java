package io.bedrockdiscovery.aws.internal.call;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that waits for a silent region ends when its thread is interrupted or its deadline passes. */
@Timeout(120)
final class CallExecutorTest {
    private static final Region REGION = new Region("eu-west-1");

    private final CountDownLatch asked = new CountDownLatch(1);

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter()
            .timeouts(TestAdapter.PATIENT)
            .resolver(new FakeDnsResolver(host -> {
                asked.countDown();
                return InetAddress.getAllByName(host);
            }))
            .build();

    @BeforeEach
    void hang() {
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withFixedDelay(20_000));
    }

    @Nested
    final class Interrupts {
        @Test
        void interrupt_endsTheCallAndStaysSet() throws Exception {
            CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                outcome.complete(SourceCalls.models(aws, REGION));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            asked.await();

            thread.interrupt();

            isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED);
            assertThat(flag.get(15, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void interruptedThread_makesNoRequest() {
            Thread.currentThread().interrupt();

            isUnknown(SourceCalls.models(aws, REGION), Reason.CANCELLED);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(standIn.callsIn("eu-west-1")).isZero();
        }
    }

    @Nested
    final class Deadlines {
        @Test
        void deadlineOfTheContext_endsTheCall() {
            isUnknown(models(Duration.ofMillis(500)), Reason.TIMED_OUT, "before the deadline");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }

        @Test
        void passedDeadline_makesNoRequest() {
            isUnknown(models(Duration.ZERO), Reason.TIMED_OUT, "before the deadline");
            assertThat(asked.getCount()).isEqualTo(1);
        }

        private Outcome<?> models(Duration timeLeft) {
            return aws.sources().models().models(REGION, CallContext.within(timeLeft));
        }
    }
}
