package io.bedrockdiscovery.application.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells in words how long ago something was, such as {@code 3 h ago}. */
public final class Age {
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
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s ago";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        return age.toDays() < 1 ? age.toHours() + " h ago" : Plural.of((int) age.toDays(), "day") + " ago";
    }
}
