package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;

/**
 * How far a region's {@code bedrock-runtime} endpoint is: name look-up, TCP and TLS, each timed apart, the first (cold)
 * sample left out. All times in milliseconds, finite and not negative.
 *
 * @param medianMillis of the TCP and TLS handshakes together, warm
 * @param p90Millis likewise, the 90th percentile
 * @param dnsMillis median of the name look-up
 * @param tcpMillis median of the TCP handshake
 * @param tlsMillis median of the TLS handshake; 0 where the endpoint speaks no TLS
 * @param samples warm ones
 */
public record ProbeLatency(
        Region region,
        double medianMillis,
        double p90Millis,
        double dnsMillis,
        double tcpMillis,
        double tlsMillis,
        int samples,
        Instant observedAt) {
    public ProbeLatency {
        requireNonNull(region, "region is null");
        requireNonNull(observedAt, "observedAt is null");
        for (double millis : new double[] {medianMillis, p90Millis, dnsMillis, tcpMillis, tlsMillis}) {
            if (!Double.isFinite(millis) || millis < 0) {
                throw new IllegalArgumentException("not a duration in milliseconds: " + millis);
            }
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples);
        }
    }
}
