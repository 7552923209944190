package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words for ages. */
final class AgeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "PT-5S,just now",
        "PT0S,just now",
        "PT59S,59 s ago",
        "PT60S,1 min ago",
        "PT59M59S,59 min ago",
        "PT60M,1 h ago",
        "PT3H,3 h ago",
        "PT23H59M,23 h ago",
        "PT24H,1 day ago",
        "P2D,2 days ago"
    })
    void age_isInTheUnitThatPeopleUse(Duration age, String words) {
        assertThat(Age.of(NOW.minus(age), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({","})
    void unknownTime_hasNoAge(Instant unknown) {
        assertThat(Age.of(unknown, NOW)).isNull();
    }
}
