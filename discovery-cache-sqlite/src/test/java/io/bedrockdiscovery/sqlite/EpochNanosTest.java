package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EpochNanosTest {
    @Property(tries = 200)
    void anyNumber_convertsToATimeAndBack(@ForAll long nanos) {
        assertThat(EpochNanos.of(EpochNanos.toInstant(nanos))).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2026-01-01T00:00:00.000000001Z"})
    void time_keepsItsNanoseconds(Instant time) {
        assertThat(EpochNanos.toInstant(EpochNanos.of(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "2263-01-01T00:00:00Z"})
    void timeOutOfRange_isRefused(Instant time) {
        assertThatThrownBy(() -> EpochNanos.of(time))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("check the clock");
    }

    @Test
    void limitOutOfRange_becomesTheNearestTimeInRange() {
        assertThat(EpochNanos.nearest(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(EpochNanos.nearest(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(EpochNanos.nearest(Instant.EPOCH)).isZero();
    }
}
