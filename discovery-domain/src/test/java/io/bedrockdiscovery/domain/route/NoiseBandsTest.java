package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoiseBandsTest {
    @Test
    void differencesWithinTheNoise_areTies() {
        NoiseBands bands = bands(100, 119, 121, 145, 146);

        assertThat(bands.of(Duration.ofMillis(100))).isZero();
        assertThat(bands.of(Duration.ofMillis(119))).isZero();
        assertThat(bands.of(Duration.ofMillis(121))).isEqualTo(1);
        assertThat(bands.of(Duration.ofMillis(145))).isEqualTo(1);
        assertThat(bands.of(Duration.ofMillis(146))).isEqualTo(2);
    }

    @Test
    void fewMilliseconds_areTiesHoweverFastTheRegionsAre() {
        NoiseBands bands = bands(2, 12, 13);

        assertThat(bands.of(Duration.ofMillis(12))).isZero();
        assertThat(bands.of(Duration.ofMillis(13))).isEqualTo(1);
    }

    @Test
    void latencyAtTheEndOfABand_isInIt_andStartsNoOther() {
        NoiseBands bands = bands(100, 120, 140);

        assertThat(bands.of(Duration.ofMillis(120))).isZero();
        assertThat(bands.of(Duration.ofMillis(145))).isEqualTo(1);
    }

    @Test
    void latencyBehindAllBands_isInOneOfItsOwn() {
        assertThat(bands(100, 200).of(Duration.ofMillis(241))).isEqualTo(2);
    }

    @Test
    void unmeasuredRegion_isInTheLastBandOfAll() {
        assertThat(bands(1).of(null)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void latencyOfAnyLength_hasNoiseOfAFifth() {
        NoiseBands seconds = bands(7_300);
        assertThat(seconds.of(Duration.ofMillis(8_760))).isZero();
        assertThat(seconds.of(Duration.ofMillis(8_761))).isEqualTo(1);

        Duration centuries = Duration.ofDays(365_000);
        NoiseBands ages = new NoiseBands(List.of(centuries));
        assertThat(ages.of(centuries.plusDays(73_000))).isZero();
        assertThat(ages.of(centuries.plusDays(73_001))).isEqualTo(1);
    }

    private static NoiseBands bands(long... millis) {
        List<Duration> latencies =
                Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
        return new NoiseBands(latencies);
    }
}
