package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NanosTest {
    @Property(tries = 200)
    void everyNumberIsATimeAndBack(@ForAll long nanos) {
        assertThat(Nanos.of(Nanos.instant(nanos))).isEqualTo(nanos);
    }

    @Test
    void keepsNanoseconds() {
        for (String text :
                new String[] {"1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2026-01-01T00:00:00.000000001Z"
                }) {
            assertThat(Nanos.instant(Nanos.of(Instant.parse(text)))).isEqualTo(Instant.parse(text));
        }
    }

    @Test
    void takesTheNearestTimeForALimit() {
        assertThat(Nanos.nearest(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Nanos.nearest(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Nanos.nearest(Instant.EPOCH)).isZero();
    }
}
