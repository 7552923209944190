package io.bedrockdiscovery.aws.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ActiveCallsTest {
    private final ActiveCalls calls = new ActiveCalls();
    private final AwsCall call =
            new AwsCall(CallDeadline.of(CallContext.within(Duration.ofMinutes(1))), null, () -> () -> {});

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    @Test
    void closing_interruptsACallAndNothingAfterIt() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CompletableFuture<Boolean> interruptedInCall = new CompletableFuture<>();
        CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertThat(calls.enter(call)).isTrue();
            entered.countDown();
            interruptedInCall.complete(waitsUntilInterrupted());
            calls.leave();
            interruptedAfterwards.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        entered.await();

        calls.close();

        assertThat(interruptedInCall.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(interruptedAfterwards.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void interruptByAnythingElse_staysSet() {
        assertThat(calls.enter(call)).isTrue();
        Thread.currentThread().interrupt();

        calls.close();
        calls.leave();

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void threadWithoutACall_isNotInterrupted() {
        assertThat(calls.enter(call)).isTrue();
        calls.leave();

        calls.close();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void call_isKnownToItsThreadUntilItEnds() {
        assertThat(calls.current()).isNull();
        assertThat(calls.enter(call)).isTrue();
        assertThat(calls.current()).isSameAs(call);
        assertThat(CompletableFuture.supplyAsync(calls::current).join()).isNull();

        calls.leave();

        assertThat(calls.current()).isNull();
    }

    @Test
    void closed_refusesFurtherCalls() {
        calls.close();

        assertThat(calls.enter(call)).isFalse();
        assertThat(calls.isClosed()).isTrue();
    }

    private static boolean waitsUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
