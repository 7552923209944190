package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scan has learnt, and what is known after it.
 *
 * @param account null where it could not be learnt
 * @param startedAt by the injected clock
 * @param elapsed how long it took
 * @param regionsKnown whether EC2 has said which regions there are
 * @param regions the regions of the scan, sorted
 * @param unidentified why nobody could be asked in anyone's name; null where there were credentials
 * @param warnings lines for people
 * @param catalog everything known, the regions outside this scan included
 */
public record ScanReport(
        @Nullable String account,
        Partition partition,
        Instant startedAt,
        Duration elapsed,
        boolean regionsKnown,
        List<RegionReport> regions,
        @Nullable Failure unidentified,
        List<String> warnings,
        Catalog catalog) {
    public ScanReport {
        requireNonNull(partition, "partition is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(elapsed, "elapsed is null");
        regions = List.copyOf(regions);
        warnings = List.copyOf(warnings);
        requireNonNull(catalog, "catalog is null");
    }

    /** How much of the answer is knowledge. */
    public enum Completeness {
        /** All of it. */
        COMPLETE,
        /** Some of it is unknown or stale. */
        PARTIAL,
        /** None of it: nothing was learnt and nothing is remembered. */
        NOTHING
    }

    /** When it ended. */
    public Instant finishedAt() {
        return startedAt.plus(elapsed);
    }

    /** The sums. */
    public ScanTotals totals() {
        return ScanTotals.of(regions);
    }

    /** The calls of this scan's regions whose answer is not known. */
    public List<UnknownCall> unknownCalls() {
        return regions.stream()
                .flatMap(region -> region.knowledge().unknownCalls().stream())
                .toList();
    }

    /** How much of the answer is knowledge. */
    public Completeness completeness() {
        boolean allKnown = regionsKnown
                && regions.stream()
                        .allMatch(region ->
                                region.knowledge().status().isKnowledge() && !catalog.isStale(region.knowledge()));
        if (allKnown) {
            return Completeness.COMPLETE;
        }
        return nothingKnown() ? Completeness.NOTHING : Completeness.PARTIAL;
    }

    private boolean nothingKnown() {
        Stream<Observation<?>> calls = regions.stream()
                .flatMap(region -> region.knowledge().observations().all());
        boolean unknownRegion = regions.isEmpty()
                || regions.stream().anyMatch(region -> region.knowledge().status() == RegionStatus.UNKNOWN);
        return unknownRegion && calls.allMatch(call -> call.known() == null);
    }
}
