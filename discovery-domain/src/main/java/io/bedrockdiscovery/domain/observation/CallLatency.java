package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that a region's list calls take on the wire, as a moving average.
 *
 * @param average the average; not negative
 * @param samples the number of calls in the average; at least 1
 * @param observedAt the time of the latest sample
 */
public record CallLatency(Region region, Duration average, int samples, Instant observedAt) {
    private static final int EARLY_SAMPLES = 5;
    private static final double EARLY_WEIGHT = 0.5;
    private static final double LATER_WEIGHT = 0.3;

    public CallLatency {
        requireNonNull(region, "region is null");
        requireNonNull(observedAt, "observedAt is null");
        requireNotNegative(average);
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
    }

    /** Returns the average of one sample, which is the sample itself. */
    public static CallLatency first(Region region, Duration sample, Instant observedAt) {
        return new CallLatency(region, sample, 1, observedAt);
    }

    /** Returns the average with one more sample, whose weight is 0.5 up to the fifth sample and 0.3 from then on. */
    public CallLatency plus(Duration sample, Instant at) {
        requireNotNegative(sample);
        double weight = samples < EARLY_SAMPLES ? EARLY_WEIGHT : LATER_WEIGHT;
        long difference = Math.round(weight * sample.minus(average).toNanos());
        return new CallLatency(region, average.plusNanos(difference), samples + 1, at);
    }

    private static void requireNotNegative(Duration time) {
        if (requireNonNull(time, "time is null").isNegative()) {
            throw new IllegalArgumentException("a latency is negative: " + time);
        }
    }
}
