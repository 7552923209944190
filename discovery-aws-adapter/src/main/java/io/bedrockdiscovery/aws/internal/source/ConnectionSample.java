package io.bedrockdiscovery.aws.internal.source;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The time that one connection took.
 *
 * @param dns the name look-up
 * @param tcp the TCP handshake
 * @param tls the TLS handshake; zero without TLS
 */
record ConnectionSample(Duration dns, Duration tcp, Duration tls) {
    /**
     * Returns the time of both handshakes, which grows with the distance as a call's does. The name look-up is left
     * out, because it is cached and not made in the region.
     */
    Duration handshakes() {
        return tcp.plus(tls);
    }

    /**
     * Returns a quantile by the nearest-rank method: the smallest measured value that {@code share} of the samples do
     * not exceed.
     *
     * @param share above 0 and at most 1
     * @param part the part of a sample to look at
     */
    static Duration quantile(List<ConnectionSample> samples, double share, Function<ConnectionSample, Duration> part) {
        List<Duration> sorted = samples.stream().map(part).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
