package io.bedrockdiscovery.application.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells in words how long ago something was, such as {@code 3 h ago}. */
public final class Age {
    private static final long MOST_SECONDS = 100;
    private static final long MOST_MINUTES = 100;
    private static final long MOST_HOURS = 48;

    private Age() {}

    /** Returns the words; null for a time that is not known. A time ahead of the clock counts as now. */
    public static @Nullable String of(@Nullable Instant then, Instant now) {
        if (then == null) {
            return null;
        }
        Duration age = Duration.between(then, now);
        if (age.toSeconds() < 1) {
            return "just now";
        }
        if (age.toSeconds() < MOST_SECONDS) {
            return age.toSeconds() + " s ago";
        }
        if (age.toMinutes() < MOST_MINUTES) {
            return age.toMinutes() + " min ago";
        }
        return age.toHours() < MOST_HOURS ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }
}
