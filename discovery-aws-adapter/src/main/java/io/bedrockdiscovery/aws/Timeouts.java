package io.bedrockdiscovery.aws;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for a connection, and again for its TLS handshake
 * @param read for the next byte of an answer
 * @param call for one question to AWS, with all its attempts and pages
 * @param pause about so long before a throttled call is made again for the first time
 */
record Timeouts(Duration connect, Duration read, Duration call, Duration pause) {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Whole calls are given less time than a scan has by default, so that a region that trickles is told from one that was cut off. */
    static final Timeouts DEFAULT = within(Duration.ofSeconds(25));

    Timeouts {
        requirePositive(connect, "connect");
        requirePositive(read, "read");
        requirePositive(call, "call");
        requirePositive(pause, "pause");
    }

    static Timeouts within(Duration call) {
        return new Timeouts(shorter(CONNECT, call), shorter(READ, call), call, PAUSE);
    }

    Timeouts atMost(Duration limit) {
        return new Timeouts(connect, read, shorter(call, limit), pause);
    }

    int connectMillis() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, connect.toMillis()));
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
