package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The latency to a region's {@code bedrock-runtime} endpoint, measured by connections: DNS, TCP and TLS timed apart,
 * the first, cold sample left out. No duration is negative. Create one by {@link #builder}; the canonical constructor
 * is no API.
 *
 * @param median the median of the TCP and TLS handshakes together
 * @param p90 the 90th percentile of the TCP and TLS handshakes together
 * @param dns the median of the name look-up
 * @param tcp the median of the TCP handshake
 * @param tls the median of the TLS handshake; zero where the endpoint does not use TLS
 * @param samples the number of warm samples; at least 1
 */
public record ProbeLatency(
        Region region,
        Duration median,
        Duration p90,
        Duration dns,
        Duration tcp,
        Duration tls,
        int samples,
        Instant observedAt) {
    public ProbeLatency {
        requireNonNull(region, "region is null");
        requireNonNull(observedAt, "observedAt is null");
        for (Duration time : List.of(median, p90, dns, tcp, tls)) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("a latency is negative: " + time);
            }
        }
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
    }

    /** Returns a builder for the latency of a region; every duration is zero until it is set. */
    public static Builder builder(Region region, int samples, Instant observedAt) {
        return new Builder(region, samples, observedAt);
    }

    /** Builds a {@link ProbeLatency}. Not safe for use by many threads. */
    public static final class Builder {
        private final Region region;
        private final int samples;
        private final Instant observedAt;
        private Duration median = Duration.ZERO;
        private Duration p90 = Duration.ZERO;
        private Duration dns = Duration.ZERO;
        private Duration tcp = Duration.ZERO;
        private Duration tls = Duration.ZERO;

        private Builder(Region region, int samples, Instant observedAt) {
            this.region = region;
            this.samples = samples;
            this.observedAt = observedAt;
        }

        /** Sets the median and the 90th percentile of the TCP and TLS handshakes together. */
        public Builder handshakes(Duration medianTime, Duration p90Time) {
            this.median = medianTime;
            this.p90 = p90Time;
            return this;
        }

        /** Sets the median of the name look-up. */
        public Builder dns(Duration time) {
            this.dns = time;
            return this;
        }

        /** Sets the median of the TCP handshake. */
        public Builder tcp(Duration time) {
            this.tcp = time;
            return this;
        }

        /** Sets the median of the TLS handshake. */
        public Builder tls(Duration time) {
            this.tls = time;
            return this;
        }

        /**
         * Builds the latency.
         *
         * @throws IllegalArgumentException if a duration is negative or there are no samples
         */
        public ProbeLatency build() {
            return new ProbeLatency(region, median, p90, dns, tcp, tls, samples, observedAt);
        }
    }
}
