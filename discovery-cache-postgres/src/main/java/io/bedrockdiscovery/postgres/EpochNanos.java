package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Instant;

/** Converts times to nanoseconds since 1970, which are short, sortable and exact from the year 1677 to 2262. */
final class EpochNanos {
    private static final long PER_SECOND = 1_000_000_000L;

    private EpochNanos() {}

    /**
     * Converts a time to store.
     *
     * @throws StoreException if the time is out of range
     */
    static long of(Instant time) {
        try {
            return exact(time);
        } catch (ArithmeticException e) {
            throw new StoreException("The time " + time + " cannot be stored; check the clock of this machine.", e);
        }
    }

    /** Converts a limit to search by; one that is out of range becomes the nearest time in range. */
    static long nearest(Instant time) {
        try {
            return exact(time);
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    private static long exact(Instant time) {
        long seconds = time.getEpochSecond();
        // Rounded towards zero, or the earliest second would overflow on the way.
        return seconds < 0
                ? Math.addExact(Math.multiplyExact(seconds + 1, PER_SECOND), time.getNano() - PER_SECOND)
                : Math.addExact(Math.multiplyExact(seconds, PER_SECOND), time.getNano());
    }
}
