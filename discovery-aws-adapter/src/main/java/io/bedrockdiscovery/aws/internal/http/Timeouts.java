package io.bedrockdiscovery.aws.internal.http;

import java.time.Duration;

/**
 * The time limits of the adapter, all of them positive.
 *
 * @param connect the limit for a TCP connection, and again for each step of its TLS handshake
 * @param read the limit for the next byte of an answer
 * @param call the limit for one call of a port, with all its attempts and pages
 * @param backoff roughly the pause before the second attempt of a throttled call; later pauses are longer
 */
public record Timeouts(Duration connect, Duration read, Duration call, Duration backoff) {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final Duration BACKOFF = Duration.ofMillis(250);

    /**
     * The limits where nothing else is asked for. A call has 25 seconds, less than a scan has by default, so that a
     * call that is too slow ends with a reason of its own.
     */
    public static final Timeouts DEFAULT = within(Duration.ofSeconds(25));

    public Timeouts {
        requirePositive(connect, "connect");
        requirePositive(read, "read");
        requirePositive(call, "call");
        requirePositive(backoff, "backoff");
    }

    /**
     * Returns the default limits for calls of another length, each shortened to that length where it is longer.
     *
     * @throws IllegalArgumentException if {@code call} is not positive
     */
    public static Timeouts within(Duration call) {
        return new Timeouts(shorter(CONNECT, call), shorter(READ, call), call, BACKOFF);
    }

    /** Returns a time-out in the form that sockets take: at least 1, because 0 would mean no time-out. */
    public static int socketMillis(Duration timeout) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " is not positive");
        }
    }
}
