package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SharedCallsTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final SharedCalls.Subject MODELS =
            new SharedCalls.Subject(Operation.LIST_FOUNDATION_MODELS, REGION, null);

    private final SharedCalls shared = new SharedCalls();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void whoAsksTheSameAtTheSameTimeSharesOneCall() throws Exception {
        Asker first = new Asker();
        asked.await();
        Asker second = new Asker();
        second.waits();

        answer.countDown();

        assertThat(value(first.outcome())).isEqualTo(1);
        assertThat(value(second.outcome())).isEqualTo(1);
    }

    @Test
    void whoAsksLaterAsksAnew() throws Exception {
        answer.countDown();

        assertThat(value(new Asker().outcome())).isEqualTo(1);
        assertThat(value(new Asker().outcome())).isEqualTo(2);
    }

    @Test
    void otherQuestionsDoNotWait() throws Exception {
        Asker first = new Asker();
        asked.await();

        for (SharedCalls.Subject other : new SharedCalls.Subject[] {
            new SharedCalls.Subject(Operation.LIST_FOUNDATION_MODELS, new Region("eu-west-2"), null),
            new SharedCalls.Subject(Operation.LIST_INFERENCE_PROFILES, REGION, ProfileType.APPLICATION),
            new SharedCalls.Subject(Operation.LIST_INFERENCE_PROFILES, REGION, ProfileType.SYSTEM_DEFINED)
        }) {
            assertThat(value(shared.share(other, () -> Outcome.known("other")))).isEqualTo("other");
        }
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    @Test
    void whoIsCancelledWhileWaitingLeavesTheCallAlone() throws Exception {
        Asker first = new Asker();
        asked.await();
        Asker second = new Asker();
        second.waits();

        second.interrupt();

        isUnknown(second.outcome(), Reason.CANCELLED);
        assertThat(second.staysInterrupted()).isTrue();
        answer.countDown();
        assertThat(value(first.outcome())).isEqualTo(1);
    }

    @Test
    void whoAskedFirstIsCancelledAloneAndTheNextAsksAgain() throws Exception {
        Asker first = new Asker();
        asked.await();
        Asker second = new Asker();
        second.waits();

        first.interrupt();

        isUnknown(first.outcome(), Reason.CANCELLED);
        answer.countDown();
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void whoAskedFirstAndHasNoTimeLeftTellsThatToNobodyElse() throws Exception {
        CountDownLatch giveUp = new CountDownLatch(1);
        CompletableFuture<Outcome<Integer>> first = new CompletableFuture<>();
        Runnable hurried = () -> first.complete(shared.share(MODELS, () -> {
            calls.incrementAndGet();
            asked.countDown();
            awaitQuietly(giveUp);
            RunDeadline.cutsShort();
            return Outcome.unknown(Reason.THROTTLED, "no time to try again");
        }));
        Thread thread = new Thread(() -> RunDeadline.during(System.nanoTime(), hurried));
        thread.setDaemon(true);
        thread.start();
        asked.await();
        Asker second = new Asker();
        second.waits();

        giveUp.countDown();
        answer.countDown();

        isUnknown(first.get(30, TimeUnit.SECONDS), Reason.THROTTLED);
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void theCallEndsWithTheLastWhoWaits() throws Exception {
        Asker first = new Asker();
        asked.await();
        Asker second = new Asker();
        second.waits();

        first.interrupt();
        second.interrupt();

        isUnknown(first.outcome(), Reason.CANCELLED);
        isUnknown(second.outcome(), Reason.CANCELLED);
        assertThat(answer.getCount()).isEqualTo(1);
    }

    @Test
    void aBugOfTheFirstIsNotTheOthers() throws Exception {
        CountDownLatch throwNow = new CountDownLatch(1);
        CompletableFuture<Outcome<Object>> first = CompletableFuture.supplyAsync(() -> shared.share(MODELS, () -> {
            asked.countDown();
            calls.incrementAndGet();
            awaitQuietly(throwNow);
            throw new IllegalStateException("a bug");
        }));
        asked.await();
        Asker second = new Asker();
        second.waits();

        answer.countDown();
        throwNow.countDown();

        assertThatThrownBy(first::join).hasRootCauseMessage("a bug");
        assertThat(value(second.outcome())).isEqualTo(2);
    }

    @Test
    void twoScansOfARegionAreOneOnTheWire() throws Exception {
        FakeNames names = new FakeNames(host -> {
            asked.countDown();
            awaitQuietly(answer);
            return InetAddress.getAllByName(host);
        });
        try (AwsStandIn standIn = new AwsStandIn();
                AwsBedrock aws = standIn.client().resolver(names).build()) {
            List<Object> answers = new CopyOnWriteArrayList<>();
            Thread one = new Thread(() -> answers.add(value(aws.modelSource().models(REGION))));
            Thread other = new Thread(() -> answers.add(value(aws.modelSource().models(REGION))));
            one.start();
            asked.await();
            other.start();
            awaitWaiting(other);

            answer.countDown();

            one.join();
            other.join();
            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).isSameAs(answers.get(1));
            assertThat(standIn.callsIn(REGION.id())).isEqualTo(1);
        }
    }

    /** Returns when the thread waits for another's call. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
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

    /** A thread that asks for the models, and is answered with the number of the call when the latch opens. */
    private final class Asker {
        private final CompletableFuture<Outcome<Integer>> outcome = new CompletableFuture<>();
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final Thread thread = new Thread(() -> {
            outcome.complete(shared.share(MODELS, this::call));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });

        Asker() {
            thread.setDaemon(true);
            thread.start();
        }

        Outcome<Integer> outcome() throws Exception {
            return outcome.get(30, TimeUnit.SECONDS);
        }

        boolean staysInterrupted() throws Exception {
            return interrupted.get(30, TimeUnit.SECONDS);
        }

        void interrupt() {
            thread.interrupt();
        }

        void waits() {
            awaitWaiting(thread);
        }

        private Outcome<Integer> call() {
            int call = calls.incrementAndGet();
            asked.countDown();
            return awaitQuietly(answer) ? Outcome.known(call) : Outcome.unknown(Reason.CANCELLED, "interrupted");
        }
    }
}
