package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Tests that what goes wrong in a region stays there. */
final class RegionTasksTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region LONDON = new Region("eu-west-2");

    @Test
    void answerForWhichThereIsNoMemory_isUnknownAndCostsItsRegionAlone() {
        try (ThreadFanOut threads = new ThreadFanOut()) {
            SortedMap<Region, Outcome<String>> outcomes = RegionTasks.ask(
                    threads, List.of(DUBLIN, LONDON), CallContext.within(Duration.ofMinutes(1)), (region, context) -> {
                        if (region.equals(DUBLIN)) {
                            throw new OutOfMemoryError("Java heap space");
                        }
                        return Outcome.known("answer");
                    });

            assertThat(outcomes.get(LONDON)).isEqualTo(Outcome.known("answer"));
            assertThat(outcomes.get(DUBLIN)).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                assertThat(unknown.failure().reason()).isEqualTo(Reason.OTHER);
                assertThat(unknown.failure().message()).contains("memory");
            });
        }
    }

    @Test
    void threadThatTheSystemRefuses_isNotToldAsALackOfMemory() {
        Outcome<String> outcome = RegionTasks.guarded(() -> {
            throw new OutOfMemoryError("unable to create native thread: possibly out of memory");
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.failure().message())
                                .contains("ulimit -u")
                                .doesNotContain("memory"));
    }

    @Test
    void sourceThatThrows_isNamedWithTheClassAndTextOfItsCause() {
        assertThat(message(new NoSuchMethodError("'Instant Lifecycle.startOfLifeTime()'")))
                .isEqualTo("the source failed: java.lang.NoSuchMethodError: 'Instant Lifecycle.startOfLifeTime()'");
        assertThat(message(new ExceptionInInitializerError(new IllegalStateException("no provider"))))
                .isEqualTo("the source failed: java.lang.ExceptionInInitializerError,"
                        + " caused by java.lang.IllegalStateException: no provider");
    }

    private static String message(Error thrown) {
        return RegionTasks.guarded(() -> {
                    throw thrown;
                })
                .whyUnknown()
                .orElseThrow()
                .message();
    }
}
