package io.bedrockdiscovery.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation finds each of these bugs within a few courses, and tells the seed that finds it again. */
final class SeededBugsTest {
    private static final int COURSES = 120;

    static Stream<SeededBug> bugs() {
        return Stream.of(SourceBugs.values(), StoreBugs.values(), AnswerBugs.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void bug_isFoundAgainByItsSeed(SeededBug bug) {
        long seed = firstSeedThatFinds(bug);

        Optional<AssertionError> again = found(seed, bug);
        assertThat(again).isPresent();
        assertThat(again.get()).hasMessageContaining("-Dsimulation.seed=" + seed);
        assertThat(found(seed, SeededBug.NONE)).isEmpty();
    }

    private static long firstSeedThatFinds(SeededBug bug) {
        for (long seed = 0; seed < COURSES; seed++) {
            if (found(seed, bug).isPresent()) {
                return seed;
            }
        }
        throw new AssertionError(bug + " is not found in " + COURSES + " courses");
    }

    private static Optional<AssertionError> found(long seed, SeededBug bug) {
        try {
            int unused = Simulation.run(seed, bug);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }
}
