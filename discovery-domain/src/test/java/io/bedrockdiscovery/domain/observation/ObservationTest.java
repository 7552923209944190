package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was learnt at a time is merged with what is remembered, even if a clock that was ahead has dated the latter. */
final class ObservationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AHEAD = NOW.plus(Duration.ofDays(3));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(3));

    private final Observation<String> failed = Observation.failed(new Failure(Reason.THROTTLED, "too many"), NOW);
    private final Observation<String> learnt = Observation.known(List.of("new"), NOW);

    @Test
    void answer_replacesOneFromTheFuture() {
        assertThat(Observation.known(List.of("old"), AHEAD).and(learnt, NOW)).isEqualTo(learnt);
    }

    @Test
    void failure_countsAfterAnAnswerFromTheFuture() {
        Observation<String> merged = Observation.known(List.of("old"), AHEAD).and(failed, NOW);

        assertThat(merged.items()).containsExactly("old");
        assertThat(merged.failed()).isEqualTo(failed.failed());
    }

    @Test
    void nothingLearnt_changesNothing() {
        Observation<String> ahead = Observation.known(List.of("old"), BEFORE)
                .and(Observation.failed(new Failure(Reason.THROTTLED, "too many"), AHEAD));

        assertThat(ahead.and(Observation.none(), NOW)).isEqualTo(ahead);
    }

    @Test
    void twoThatHoldTheSameAnswerFromTheFuture_keepTheFailureSince() {
        Observation<String> ahead = Observation.known(List.of("old"), AHEAD);
        Observation<String> one = ahead.and(failed, NOW);
        Observation<String> other =
                ahead.and(Observation.failed(new Failure(Reason.THROTTLED, "again"), NOW.minusSeconds(1)), NOW);

        assertThat(other.merge(one, NOW)).isEqualTo(one);
        assertThat(one.merge(other, NOW)).isEqualTo(one);
        assertThat(one.merge(learnt, NOW)).isEqualTo(learnt);
        assertThat(learnt.merge(one, NOW)).isEqualTo(learnt);
    }

    @Test
    void withoutTheFuture_timesDecide() {
        Observation<String> old = Observation.known(List.of("old"), BEFORE);

        assertThat(old.and(learnt, NOW)).isEqualTo(old.and(learnt));
        assertThat(learnt.and(old, NOW)).isEqualTo(learnt);
        assertThat(old.and(failed, NOW)).isEqualTo(old.and(failed));
    }
}
