package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of one call of a source, as {@link io.bedrockdiscovery.domain.port.BedrockSources} states it for all: failures
 * are returned and not thrown, an interrupted thread gets {@code cancelled}, and many threads may call at once.
 *
 * @param <S> the port
 * @param <T> the answer
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class CallContract<S, T> {
    private static final int THREADS = 8;

    /** Creates a contract; only the contracts of this package are subclasses. */
    CallContract() {}

    /** Returns a source that gives this answer, whatever the region. */
    protected abstract S answering(T answer) throws Exception;

    /**
     * Returns sources whose calls fail, by the reason that each must give.
     *
     * @return none by default, which leaves that part of the contract unchecked
     */
    protected Map<Reason, S> failing() throws Exception {
        return Map.of();
    }

    abstract Outcome<T> call(S source, CallContext context);

    abstract T someAnswer();

    @Test
    final void answer_isGivenBackUnchanged() throws Exception {
        assertThat(ask(answering(someAnswer())))
                .as("BedrockSources: an answer of AWS arrives as it was sent")
                .isInstanceOfSatisfying(
                        Outcome.Known.class, known -> assertThat(known.value()).isEqualTo(someAnswer()));
    }

    @Test
    final void failure_isReturnedWithItsReason() throws Exception {
        failing()
                .forEach((reason, source) -> assertThat(ask(source).whyUnknown().map(Failure::reason))
                        .as("BedrockSources: a failure is returned with its reason, and never as an answer")
                        .contains(reason));
    }

    @Test
    final void interruptedThread_getsCancelled() throws Exception {
        S source = answering(someAnswer());
        Thread.currentThread().interrupt();
        Outcome<T> outcome = ask(source);

        assertThat(Thread.interrupted())
                .as("BedrockSources: the interrupt stays set for the caller")
                .isTrue();
        assertThat(outcome.isCancelled())
                .as(
                        "BedrockSources: even a source that never blocks returns cancelled in an interrupted thread, not %s",
                        outcome)
                .isTrue();
    }

    @Test
    final void manyThreads_getTheSameAnswer() throws Exception {
        S source = answering(someAnswer());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Outcome<T>>> outcomes = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                outcomes.add(threads.submit(() -> ask(source)));
            }
            for (Future<Outcome<T>> each : outcomes) {
                assertThat(each.get())
                        .as("the port is safe for use by many threads")
                        .isInstanceOfSatisfying(
                                Outcome.Known.class,
                                known -> assertThat(known.value()).isEqualTo(someAnswer()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    final Outcome<T> ask(S source) {
        try {
            return call(source, CallContext.unlimited());
        } catch (RuntimeException e) {
            throw new AssertionError("BedrockSources: a failure is returned and not thrown, but this was: " + e, e);
        }
    }
}
