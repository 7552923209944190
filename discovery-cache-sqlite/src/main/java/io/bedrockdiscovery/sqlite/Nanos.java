package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Instant;

/** Times that are searched for, as nanoseconds since 1970: short, sortable and exact from 1677 to 2262. */
final class Nanos {
    private static final long PER_SECOND = 1_000_000_000L;

    private Nanos() {}

    static long of(Instant time) {
        try {
            return exact(time);
        } catch (ArithmeticException e) {
            throw new StoreException("The time " + time + " cannot be stored; check the clock of this machine.", e);
        }
    }

    /** For a limit, where the nearest time that can be stored does as well. */
    static long nearest(Instant time) {
        try {
            return exact(time);
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant instant(long nanos) {
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
