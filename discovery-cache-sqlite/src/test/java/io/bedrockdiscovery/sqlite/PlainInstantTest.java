package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-08T01:02:03Z",
                "2025-05-08T01:02:03.4Z",
                "2025-02-27T05:01:46.929426Z",
                "2024-02-29T23:59:59.999999999Z",
                "1969-12-31T23:59:59.000000001Z",
                "0000-01-01T00:00:00Z"
            })
    void time_isThatOfTheJdk(String text) {
        assertThat(PlainInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void timesThatTheJdkWrites_areRead() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long nanos = i % 2 == 0 ? 0 : random.nextInt(1_000_000_000) / (i % 3 == 0 ? 1_000_000 : 1) * 1000L;
            Instant time = Instant.ofEpochSecond(random.nextInt(), nanos % 1_000_000_000);
            assertThat(PlainInstant.parse(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2025-05-08",
                "2025-05-08T01:02Z",
                "2025-05-08T01:02:03",
                "2025-05-08T01:02:03z",
                "2025-05-08T01:02:03.Z",
                "2025-05-08T01:02:03,4Z",
                "2025-05-08T01:02:03.0123456789Z",
                "2025-05-08T01:02:03+02:00",
                "2025-05-08 01:02:03Z",
                "2025-02-29T01:02:03Z",
                "2025-13-08T01:02:03Z",
                "2025-05-08T24:00:00Z",
                "2025-05-08T23:59:60Z",
                "-025-05-08T01:02:03Z",
                "+12025-05-08T01:02:03Z",
                "2025-05-08T01:02:+3Z",
                "2025-05-08T01:02:0\u0663Z"
            })
    void otherForms_areLeftToTheJdk(String text) {
        assertThat(PlainInstant.parse(text)).isNull();
    }
}
