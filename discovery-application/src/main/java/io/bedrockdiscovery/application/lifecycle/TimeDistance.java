package io.bedrockdiscovery.application.lifecycle;

import java.time.Duration;
import java.time.Instant;

/** Words for the time between two instants, such as {@code 6 weeks ago} or {@code 44 days}. */
final class TimeDistance {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_DAYS_PAST = 14;
    private static final int MOST_DAYS_AHEAD = 120;
    private static final int MOST_WEEKS = 13;
    private static final double DAYS_OF_A_MONTH = 30.4;

    private TimeDistance() {}

    /** Returns the distance of a time that is past. */
    static String ago(Instant then, Instant now) {
        Duration distance = Duration.between(then, now);
        long days = distance.toDays();
        if (days < 1) {
            return "today";
        }
        if (days < MOST_DAYS_PAST) {
            return counted(days, "day") + " ago";
        }
        long weeks = days / DAYS_OF_A_WEEK;
        return (weeks <= MOST_WEEKS ? counted(weeks, "week") : months(days)) + " ago";
    }

    /** Returns the distance of a time to come. */
    static String ahead(Instant then, Instant now) {
        Duration distance = Duration.between(now, then);
        long days = distance.toDays();
        if (days < 1) {
            return counted(Math.max(1, distance.toHours()), "hour");
        }
        return days <= MOST_DAYS_AHEAD ? counted(days, "day") : months(days);
    }

    private static String months(long days) {
        return counted(Math.round(days / DAYS_OF_A_MONTH), "month");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
