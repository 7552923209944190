package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What happens to the calls of a fake before it answers. Safe for use by many threads. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Meets the {@code call}-th call, counted from 1.
     *
     * @return known where the fake is to answer as its world has it, with the latency that is given; everything else
     *     is the fake's answer
     * @throws InterruptedException where the caller was interrupted, which the fake answers with {@code cancelled}
     */
    Outcome<Integer> meet(int call) throws InterruptedException;

    /** Answers at once, without a latency. */
    static Behaviour answering() {
        return Outcome::known;
    }

    /** Answers at once, as if the call had taken this time on the wire. */
    static Behaviour taking(Duration latency) {
        return call -> new Outcome.Known<>(call, latency);
    }

    /** Fails always. */
    static Behaviour failing(Reason reason) {
        return call -> failure(reason);
    }

    /** Fails a number of times, then answers. */
    static Behaviour failingFirst(int calls, Reason reason) {
        return call -> call <= calls ? failure(reason) : Outcome.known(call);
    }

    /** Says that the service is not offered. */
    static Behaviour notOffered() {
        return call -> new Outcome.NotOffered<>();
    }

    /** Never answers; ends when its thread is interrupted. */
    static Behaviour hanging() {
        return answeringAfter(new CountDownLatch(1));
    }

    /** Answers when the latch is open. */
    static Behaviour answeringAfter(CountDownLatch latch) {
        return call -> {
            latch.await();
            return Outcome.known(call);
        };
    }

    /** Does something with every call and then answers. */
    static Behaviour doing(Runnable work) {
        return call -> {
            work.run();
            return Outcome.known(call);
        };
    }

    private static <T> Outcome<T> failure(Reason reason) {
        return Outcome.unknown(reason, "the fake was told to fail: " + reason);
    }
}
