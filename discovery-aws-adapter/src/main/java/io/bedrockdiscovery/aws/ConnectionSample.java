package io.bedrockdiscovery.aws;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long one connection took, in milliseconds.
 *
 * @param tls 0 without TLS
 */
record ConnectionSample(double dns, double tcp, double tls) {
    ConnectionSample {
        requireDuration(dns, "dns");
        requireDuration(tcp, "tcp");
        requireDuration(tls, "tls");
    }

    /** Of the handshakes: what distance does to a call. The name look-up is cached, and not where the region is. */
    double handshakes() {
        return tcp + tls;
    }

    /** The smallest value that {@code share} of the samples do not exceed. */
    static double quantile(List<ConnectionSample> samples, double share, ToDoubleFunction<ConnectionSample> part) {
        double[] sorted = samples.stream().mapToDouble(part).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void requireDuration(double millis, String name) {
        if (!Double.isFinite(millis) || millis < 0) {
            throw new IllegalArgumentException(name + " is " + millis);
        }
    }
}
