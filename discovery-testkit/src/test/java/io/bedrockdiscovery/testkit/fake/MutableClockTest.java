package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class MutableClockTest {
    @Test
    void clock_standsUntilItIsMovedInEveryZone() {
        MutableClock clock = new MutableClock(Instant.EPOCH);
        Clock paris = clock.withZone(ZoneId.of("Europe/Paris"));

        clock.advance(Duration.ofSeconds(5));
        assertThat(paris.instant()).isEqualTo(Instant.ofEpochSecond(5));

        clock.set(Instant.EPOCH);
        assertThat(paris.instant()).isEqualTo(Instant.EPOCH);
        assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
