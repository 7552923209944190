package io.bedrockdiscovery.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of scans of random courses say what follows from what AWS has told. Set {@code simulation.seed} to repeat one. */
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SimulationTest {
    private static final int FEW = 600;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void fewCourses_sayWhatAwsHasTold() {
        Long seed = Long.getLong("simulation.seed");
        if (seed != null) {
            assertThat(Simulation.run(seed, SeededBug.NONE)).isNotNegative();
            return;
        }
        int scans = 0;
        for (int each = 0; each < FEW; each++) {
            scans += Simulation.run(each, SeededBug.NONE);
        }
        assertThat(scans).isGreaterThan(4 * FEW);
    }

    @Test
    @Tag("campaign")
    void courses_forMinutes() {
        long first = System.currentTimeMillis();
        long end = System.nanoTime() + LONG.toNanos();
        long seed = first;
        long scans = 0;
        while (System.nanoTime() < end) {
            scans += Simulation.run(seed++, SeededBug.NONE);
        }
        System.out.printf("%d courses from seed %d, %d scans%n", seed - first, first, scans);
        assertThat(scans).isGreaterThan(seed - first);
    }
}
