package io.bedrockdiscovery.application.question;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells of observations that are dated in the future. */
final class AheadOfTheClock {
    private AheadOfTheClock() {}

    static String warning(Instant latest) {
        return "the cache holds a scan of " + latest.truncatedTo(ChronoUnit.SECONDS)
                + ", which is in the future: the clock of this machine was ahead then, or is behind now; changes leave"
                + " it out until that time, and scans made now count as later";
    }
}
