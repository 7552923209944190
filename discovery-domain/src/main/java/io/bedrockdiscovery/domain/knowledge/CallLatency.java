package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;

/**
 * How long a region's list calls take on the wire, as a moving average.
 *
 * @param averageMillis in milliseconds; finite and not negative
 * @param samples how many went into it; at least 1
 */
public record CallLatency(Region region, double averageMillis, int samples, Instant observedAt) {
    private static final int EARLY_SAMPLES = 5;
    private static final double EARLY_WEIGHT = 0.5;
    private static final double LATER_WEIGHT = 0.3;

    public CallLatency {
        requireNonNull(region, "region is null");
        requireNonNull(observedAt, "observedAt is null");
        requireMillis(averageMillis);
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples);
        }
    }

    /** A first sample, which stands as it is. */
    public static CallLatency first(Region region, double millis, Instant observedAt) {
        return new CallLatency(region, millis, 1, observedAt);
    }

    /** With one sample more: weight 0.5 up to the fifth, then 0.3. */
    public CallLatency plus(double millis, Instant at) {
        requireMillis(millis);
        double weight = samples < EARLY_SAMPLES ? EARLY_WEIGHT : LATER_WEIGHT;
        return new CallLatency(region, averageMillis + weight * (millis - averageMillis), samples + 1, at);
    }

    private static void requireMillis(double millis) {
        if (!Double.isFinite(millis) || millis < 0) {
            throw new IllegalArgumentException("not a duration in milliseconds: " + millis);
        }
    }
}
