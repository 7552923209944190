package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.MapReader;
import java.time.Instant;

/** Reads the times at which this program saw something, which are in the range of every store. */
final class RecordedTime {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2261-12-31T23:59:59.999999999Z");

    private RecordedTime() {}

    /**
     * Reads a time that must be there.
     *
     * @throws IllegalArgumentException if it is missing or out of range
     */
    static Instant of(MapReader values, String name) {
        Instant time = values.requiredTime(name);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(values.path(name) + " is not within the years 1970 to 2261: " + time);
        }
        return time;
    }
}
