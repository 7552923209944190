package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of all sources: failures are returned with their reason, an interrupted thread gets {@code cancelled}, and many
 * threads may ask at once. Each test runs in a thread of its own and fails after 30 seconds.
 *
 * @param <S> the port
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SourceContract<S> {
    private static final int THREADS = 8;

    /** Creates a contract; only the contracts of this package are subclasses. */
    SourceContract() {}

    /** Returns a source that answers as {@code world} has it. */
    protected abstract S serving(World world);

    /** Returns sources whose calls fail, by the reason that each must give; an empty map skips the test. */
    protected Map<Reason, S> failing() {
        return Map.of();
    }

    /**
     * Returns a source whose calls are never answered; empty skips the test.
     *
     * @param whenCalled the action to run when a call begins to wait for its answer
     */
    protected Optional<S> hanging(Runnable whenCalled) {
        return Optional.empty();
    }

    abstract Outcome<?> ask(S source);

    abstract World someWorld();

    @Test
    final void failure_isReturnedWithItsReason() {
        failing().forEach((reason, source) -> {
            Outcome<?> outcome = ask(source);
            assertThat(reasonOf(outcome)).as("%s", outcome).contains(reason);
        });
    }

    @Test
    final void interruptedThread_getsCancelled() {
        S source = serving(someWorld());
        Thread.currentThread().interrupt();
        Outcome<?> outcome = ask(source);
        Thread.interrupted();
        assertThat(reasonOf(outcome)).as("%s", outcome).contains(Reason.CANCELLED);
    }

    @Test
    final void hangingCall_whenInterrupted_getsCancelled() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        Optional<S> source = hanging(called::countDown);
        assumeTrue(source.isPresent(), "no hanging source to test with");
        CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> outcome.complete(ask(source.orElseThrow())));
        caller.setDaemon(true);
        caller.start();
        assertThat(Latches.within(called)).as("the call began").isTrue();
        caller.interrupt();
        assertThat(reasonOf(outcome.get(Latches.PATIENCE_SECONDS, TimeUnit.SECONDS)))
                .contains(Reason.CANCELLED);
    }

    @Test
    final void manyThreads_getTheSameAnswer() {
        S source = serving(someWorld());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Object>> answers = Stream.generate(
                            () -> CompletableFuture.<Object>supplyAsync(() -> answer(ask(source)), threads))
                    .limit(THREADS)
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns the answer; fails the test if there is none. */
    static <T> T answer(Outcome<T> outcome) {
        return outcome.fold(
                Outcome.Known::value,
                () -> {
                    throw new AssertionError("not offered");
                },
                failure -> {
                    throw new AssertionError(failure.reason() + ": " + failure.message());
                });
    }

    static Optional<Reason> reasonOf(Outcome<?> outcome) {
        return outcome.fold(
                known -> Optional.empty(),
                Optional::empty,
                failure -> Optional.of(failure).map(Failure::reason));
    }
}
