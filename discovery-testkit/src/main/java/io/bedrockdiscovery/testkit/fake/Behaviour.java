package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Decides what happens to a call of a fake before the fake answers it. Safe for use by many threads. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Decides the fate of the {@code call}-th call, counted from 1. May block.
     *
     * @return a known outcome if the fake is to answer as its world has it, with the latency of that outcome; any other
     *     outcome becomes the fake's answer
     * @throws InterruptedException if the caller was interrupted; the fake then answers {@code cancelled}
     */
    Outcome<Integer> meet(int call) throws InterruptedException;

    /** Returns a behaviour that answers at once, without a latency. */
    static Behaviour answering() {
        return Outcome::known;
    }

    /** Returns a behaviour that answers at once and reports {@code latency} as the time of the call on the wire. */
    static Behaviour taking(Duration latency) {
        return call -> new Outcome.Known<>(call, latency);
    }

    /** Returns a behaviour that fails every call. */
    static Behaviour failing(Reason reason) {
        return call -> failure(reason);
    }

    /** Returns a behaviour that fails the first {@code calls} calls and answers the others. */
    static Behaviour failingFirst(int calls, Reason reason) {
        return call -> call <= calls ? failure(reason) : Outcome.known(call);
    }

    /** Returns a behaviour that fails the {@code number}-th call, counted from 1, and answers the others. */
    static Behaviour failingCall(int number, Reason reason) {
        return call -> call == number ? failure(reason) : Outcome.known(call);
    }

    /** Returns a behaviour that throws from every call, as a source must not do. */
    static Behaviour throwing(RuntimeException exception) {
        return call -> {
            throw exception;
        };
    }

    /**
     * Returns a behaviour that moves a clock by {@code latency} in each call, without waiting, and then does as this one;
     * an answer reports the latency.
     */
    default Behaviour after(Duration latency, MutableClock clock) {
        return call -> {
            clock.advance(latency);
            return meet(call) instanceof Outcome.Unknown<Integer> unknown
                    ? unknown
                    : new Outcome.Known<>(call, latency);
        };
    }

    /** Returns a behaviour that reports {@link Outcome.NotOffered} for every call. */
    static Behaviour notOffered() {
        return call -> new Outcome.NotOffered<>();
    }

    /** Returns a behaviour that never answers; each call ends when its thread is interrupted. */
    static Behaviour hanging() {
        return answeringAfter(new CountDownLatch(1));
    }

    /** Returns a behaviour that answers as soon as {@code latch} is open. */
    static Behaviour answeringAfter(CountDownLatch latch) {
        return call -> {
            latch.await();
            return Outcome.known(call);
        };
    }

    /** Returns a behaviour that runs {@code work} in the thread of each call and then answers. */
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
