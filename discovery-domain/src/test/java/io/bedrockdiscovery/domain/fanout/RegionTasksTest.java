package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions to several regions: every region gets an outcome, however the run ends. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RegionTasksTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final List<Region> BOTH = List.of(OREGON, VIRGINIA);
    private static final CallContext LONG = CallContext.within(Duration.ofMinutes(5));

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    @Test
    void everyRegion_getsItsOwnOutcomeInOrder() {
        SortedMap<Region, Outcome<String>> outcomes = RegionTasks.ask(
                threads,
                BOTH,
                LONG,
                (region, context) -> region.equals(VIRGINIA) ? Outcome.known(region.id()) : new Outcome.NotOffered<>());

        assertThat(outcomes)
                .containsExactly(
                        Map.entry(VIRGINIA, Outcome.known("us-east-1")), Map.entry(OREGON, new Outcome.NotOffered<>()));
    }

    @Test
    void question_getsTheContext() {
        AtomicReference<CallContext> seen = new AtomicReference<>();

        RegionTasks.ask(new DirectFanOut(), List.of(VIRGINIA), LONG, (region, context) -> {
            seen.set(context);
            return Outcome.known("it");
        });

        assertThat(seen).hasValue(LONG);
    }

    @Test
    void noRegions_startNoRun() {
        RegionFanOut unused = (concurrency, limit) -> {
            throw new AssertionError("a run was started");
        };

        assertThat(RegionTasks.ask(unused, List.of(), LONG, (region, context) -> Outcome.known("it")))
                .isEmpty();
    }

    @Test
    void questionThatThrows_isAFailureWithTheClassOfTheException() {
        SortedMap<Region, Outcome<String>> outcomes = RegionTasks.ask(threads, BOTH, LONG, (region, context) -> {
            if (region.equals(VIRGINIA)) {
                throw new IllegalStateException("no such bean");
            }
            return Outcome.known("it");
        });

        assertThat(outcomes.get(VIRGINIA))
                .isEqualTo(Outcome.unknown(
                        Reason.OTHER, "the source failed: java.lang.IllegalStateException: no such bean"));
        assertThat(outcomes.get(OREGON)).isEqualTo(Outcome.known("it"));
    }

    @Test
    void missingClass_isAFailureToo() {
        assertThat(RegionTasks.<String>guarded(() -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                }))
                .isEqualTo(Outcome.unknown(
                        Reason.OTHER, "the source failed: java.lang.NoClassDefFoundError: com/example/Missing"));
    }

    @Test
    void errorOfTheQuestion_endsWithoutAnAnswer() {
        SortedMap<Region, Outcome<String>> outcomes =
                RegionTasks.ask(threads, List.of(VIRGINIA), LONG, (region, context) -> {
                    throw new AssertionError("a bug");
                });

        assertThat(outcomes.get(VIRGINIA)).isEqualTo(Outcome.unknown(Reason.OTHER, "the call ended without an answer"));
    }

    @Test
    void unansweredRegion_atTheLimit_isTimedOut() {
        CallContext context = CallContext.within(Duration.ofMillis(1500), () -> 0);
        CountDownLatch release = new CountDownLatch(1);

        SortedMap<Region, Outcome<String>> outcomes = RegionTasks.ask(threads, BOTH, context, (region, any) -> {
            if (region.equals(VIRGINIA)) {
                awaitWhateverHappens(release);
            }
            return Outcome.known("it");
        });
        release.countDown();

        assertThat(outcomes.get(VIRGINIA)).isEqualTo(cutShort("no answer within 1.5 s"));
        assertThat(outcomes.get(OREGON)).isEqualTo(Outcome.known("it"));
    }

    @Test
    void callInterruptedAtTheLimit_isTimedOutAndNotCancelled() {
        for (int i = 0; i < 20; i++) {
            CallContext context = CallContext.within(Duration.ofMillis(50), () -> 0);

            assertThat(RegionTasks.ask(threads, BOTH, context, (region, any) -> hang(new CountDownLatch(1))))
                    .allSatisfy(
                            (region, outcome) -> assertThat(outcome).isEqualTo(cutShort("no answer within 0.05 s")));
        }
    }

    @Test
    void timedOutRegion_namesTheLimitThatWasAskedFor() {
        SortedMap<Region, Outcome<String>> outcomes = RegionTasks.ask(
                threads,
                List.of(VIRGINIA),
                CallContext.within(Duration.ofSeconds(1)),
                (region, any) -> hang(new CountDownLatch(1)));

        assertThat(outcomes.get(VIRGINIA)).isEqualTo(cutShort("no answer within 1 s"));
    }

    @Test
    void interrupt_cancelsTheUnansweredRegionsAndStaysSet() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CompletableFuture<SortedMap<Region, Outcome<String>>> outcomes = new CompletableFuture<>();
        CompletableFuture<Boolean> stillSet = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            outcomes.complete(RegionTasks.ask(threads, BOTH, LONG, (region, context) -> hang(called)));
            stillSet.complete(Thread.currentThread().isInterrupted());
        });
        asking.setDaemon(true);
        asking.start();
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        asking.interrupt();

        assertThat(outcomes.get(10, TimeUnit.SECONDS))
                .containsOnlyKeys(VIRGINIA, OREGON)
                .allSatisfy(
                        (region, outcome) -> assertThat(outcome.isCancelled()).isTrue());
        assertThat(stillSet.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void seconds_areWrittenWithoutTrailingZeros() {
        assertThat(RegionTasks.seconds(Duration.ofSeconds(30))).isEqualTo("30");
        assertThat(RegionTasks.seconds(Duration.ofMillis(500))).isEqualTo("0.5");
        assertThat(RegionTasks.seconds(Duration.ofMillis(1))).isEqualTo("0.001");
    }

    private static Outcome<String> cutShort(String message) {
        return new Outcome.Unknown<>(new Failure(Reason.TIMED_OUT, message), true);
    }

    private static Outcome<String> hang(CountDownLatch called) {
        called.countDown();
        try {
            new CountDownLatch(1).await();
            return Outcome.known("never");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.CANCELLED, "the call was interrupted");
        }
    }

    /** Ignores interrupts, as a call may do that is deaf to them. */
    private static void awaitWhateverHappens(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                open = latch.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }
}
