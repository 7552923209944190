package io.bedrockdiscovery.aws.internal.call;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.testing.NewThread;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SingleFlightTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final SingleFlight.Key MODELS = new SingleFlight.Key(Operation.LIST_FOUNDATION_MODELS, REGION, null);

    private final SingleFlight flights = new SingleFlight();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void simultaneousCallers_shareOneCall() throws Exception {
        Caller first = new Caller();
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        answer.countDown();

        assertThat(value(first.outcome())).isEqualTo(1);
        assertThat(value(second.outcome())).isEqualTo(1);
    }

    @Test
    void laterCaller_makesACallOfItsOwn() throws Exception {
        answer.countDown();

        assertThat(value(new Caller().outcome())).isEqualTo(1);
        assertThat(value(new Caller().outcome())).isEqualTo(2);
    }

    @Test
    void otherCalls_doNotWait() throws Exception {
        Caller first = new Caller();
        asked.await();

        for (SingleFlight.Key other : List.of(
                new SingleFlight.Key(Operation.LIST_FOUNDATION_MODELS, new Region("eu-west-2"), null),
                new SingleFlight.Key(Operation.LIST_INFERENCE_PROFILES, REGION, ProfileType.APPLICATION),
                new SingleFlight.Key(Operation.LIST_INFERENCE_PROFILES, REGION, ProfileType.SYSTEM_DEFINED))) {
            assertThat(value(flights.share(
                            other, CallContext.unlimited(), () -> CallResult.complete(Outcome.known("other")))))
                    .isEqualTo("other");
        }
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    @Test
    void cancelledFollower_leavesTheCallAlone() throws Exception {
        Caller first = new Caller();
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        second.interrupt();

        isUnknown(second.outcome(), Reason.CANCELLED);
        assertThat(second.isStillInterrupted()).isTrue();
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    @Test
    void cancelledLeader_isFollowedByTheNextCaller() throws Exception {
        Caller first = new Caller();
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        first.interrupt();

        isUnknown(first.outcome(), Reason.CANCELLED);
        answer.countDown();
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void cancelledLeaderAndFollower_endTheCall() throws Exception {
        Caller first = new Caller();
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        first.interrupt();
        second.interrupt();

        isUnknown(first.outcome(), Reason.CANCELLED);
        isUnknown(second.outcome(), Reason.CANCELLED);
        assertThat(answer.getCount()).isEqualTo(1);
    }

    @Test
    void leaderOutOfTime_doesNotShareItsResult() throws Exception {
        CountDownLatch giveUp = new CountDownLatch(1);
        Caller first = new Caller(CallContext.unlimited(), () -> {
            calls.incrementAndGet();
            asked.countDown();
            awaitQuietly(giveUp);
            return new CallResult<>(Outcome.unknown(Reason.THROTTLED, "no time for another attempt"), true);
        });
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        giveUp.countDown();
        answer.countDown();

        isUnknown(first.outcome(), Reason.THROTTLED);
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void followerOutOfTime_leavesTheCallAlone() throws Exception {
        Caller first = new Caller();
        asked.await();

        Caller second = new Caller(CallContext.within(Duration.ofMillis(50)), this::call);

        isUnknown(second.outcome(), Reason.TIMED_OUT, "deadline");
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    @Test
    void exceptionOfTheLeader_isItsOwn() throws Exception {
        CountDownLatch throwNow = new CountDownLatch(1);
        CompletableFuture<Outcome<Object>> first =
                NewThread.supply(() -> flights.share(MODELS, CallContext.unlimited(), () -> {
                    asked.countDown();
                    calls.incrementAndGet();
                    awaitQuietly(throwNow);
                    throw new IllegalStateException("a bug");
                }));
        asked.await();
        Caller second = new Caller();
        second.awaitWaiting();

        answer.countDown();
        throwNow.countDown();

        assertThatThrownBy(first::join).hasRootCauseMessage("a bug");
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void closing_endsTheWaitOfFollowers() throws Exception {
        Caller first = new Caller();
        asked.await();
        Caller second = new Caller(
                CallContext.unlimited(),
                () -> CallResult.complete(Outcome.unknown(Reason.CANCELLED, "the adapter was closed")));
        second.awaitWaiting();

        flights.close();

        isUnknown(second.outcome(), Reason.CANCELLED, "closed");
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    /** Returns when a thread waits for another caller's call. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CallResult<Integer> call() {
        int call = calls.incrementAndGet();
        asked.countDown();
        return CallResult.complete(
                awaitQuietly(answer) ? Outcome.known(call) : Outcome.unknown(Reason.CANCELLED, "interrupted"));
    }

    /** A thread that makes a call; by default the answer is the number of the call, once the latch is open. */
    private final class Caller {
        private final CompletableFuture<Outcome<Integer>> outcome = new CompletableFuture<>();
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final Thread thread;

        Caller() {
            this(CallContext.unlimited(), SingleFlightTest.this::call);
        }

        Caller(CallContext context, Supplier<CallResult<Integer>> call) {
            thread = new Thread(() -> {
                outcome.complete(flights.share(MODELS, context, call));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            thread.setDaemon(true);
            thread.start();
        }

        Outcome<Integer> outcome() throws Exception {
            return outcome.get(30, TimeUnit.SECONDS);
        }

        boolean isStillInterrupted() throws Exception {
            return interrupted.get(30, TimeUnit.SECONDS);
        }

        void interrupt() {
            thread.interrupt();
        }

        void awaitWaiting() {
            SingleFlightTest.awaitWaiting(thread);
        }
    }
}
