package io.bedrockdiscovery.domain.change;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two times.
 *
 * @param from the time to start from: the one that was asked for, or the beginning of the history where that is later;
 *     null where nothing was ever scanned
 * @param present the observations in the store at the end
 * @param scans the start times of the owner's scans up to the end, latest first
 * @param scanAhead the latest start of a scan after the end, which is not compared because the clock was ahead then, or
 *     is behind now; null if there is none
 * @param asked the time that was asked for; null for the scan before the last one
 */
public record ChangeReport(
        @Nullable Instant from,
        Instant to,
        Changes changes,
        Observations present,
        List<Instant> scans,
        @Nullable Instant scanAhead,
        @Nullable Instant asked) {
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

    /** Returns whether anything was known at {@link #from} to compare with; the first scan alone is compared with nothing. */
    public boolean isComparison() {
        return scans.size() > 1 || (!scans.isEmpty() && asked != null && !asked.isBefore(scans.get(0)));
    }

    /**
     * Returns whether the time that was asked for lies before the history, so that some changes may be missing. Users are
     * told times in whole seconds; the second in which the first scan began is part of the history.
     */
    public boolean startsLate() {
        return asked != null
                && firstScan()
                        .map(first -> first.truncatedTo(ChronoUnit.SECONDS))
                        .filter(asked::isBefore)
                        .isPresent();
    }

    /** Returns whether AWS was asked for anything after {@link #from}. */
    public boolean hasLaterAnswers() {
        Instant start = from;
        return start != null
                && present.regions().values().stream()
                        .flatMap(RegionObservations::all)
                        .flatMap(each -> each.observedAt().stream())
                        .anyMatch(start::isBefore);
    }
}
