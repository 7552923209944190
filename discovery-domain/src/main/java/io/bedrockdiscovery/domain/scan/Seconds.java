package io.bedrockdiscovery.domain.scan;

import java.math.BigDecimal;
import java.time.Duration;

/** A time in seconds, for people. */
final class Seconds {
    private Seconds() {}

    static String of(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
