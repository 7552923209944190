package io.bedrockdiscovery.domain.change;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Observations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two times.
 *
 * @param from the time to start from; null where nothing was ever scanned
 * @param present the observations in the store at the end
 * @param scans the start times of the owner's scans up to the end, latest first
 * @param scanAhead the latest start of a scan after the end, which is not compared because the clock was ahead then, or
 *     is behind now; null if there is none
 */
public record ChangeReport(
        @Nullable Instant from,
        Instant to,
        Changes changes,
        Observations present,
        List<Instant> scans,
        @Nullable Instant scanAhead) {
    public ChangeReport {
        requireNonNull(to, "to is null");
        requireNonNull(changes, "changes is null");
        requireNonNull(present, "present is null");
        scans = List.copyOf(scans);
    }

    /** Returns the start of the first scan; empty where nothing was ever scanned. */
    public Optional<Instant> firstScan() {
        return scans.isEmpty() ? Optional.empty() : Optional.of(scans.get(scans.size() - 1));
    }
}
