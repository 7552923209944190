package io.bedrockdiscovery.aws;

/** Remembers when the current thread last finished setting up a TLS connection, so that a call can be timed without it. */
final class ConnectClock {
    private final ThreadLocal<Long> connectedAt = new ThreadLocal<>();

    /** Forgets what an earlier call on this thread left. */
    void reset() {
        connectedAt.remove();
    }

    void connected() {
        connectedAt.set(System.nanoTime());
    }

    /** Whichever came later: {@code start}, or a connection made since. */
    long startOfExchange(long start) {
        Long connected = connectedAt.get();
        return connected == null || connected - start < 0 ? start : connected;
    }
}
