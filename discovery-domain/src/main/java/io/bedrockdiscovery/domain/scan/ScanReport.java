package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a scan, or of what is remembered. Reports are made by scans; the canonical constructor is no API.
 *
 * @param account the twelve-digit account id; null where it is not known
 * @param startedAt the start of the scan
 * @param elapsed the time that the scan took; zero for a report of what is remembered
 * @param regions the regions of the scan, sorted
 * @param credentialsFailure the reason why there were no credentials; null where there were
 * @param warnings lines for users
 * @param catalog everything known after the scan, including regions outside it
 */
public record ScanReport(
        @Nullable String account,
        Partition partition,
        Instant startedAt,
        Duration elapsed,
        List<RegionReport> regions,
        @Nullable Failure credentialsFailure,
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

    /** The degree to which a report is knowledge. */
    public enum Completeness {
        /** All of it is known. */
        COMPLETE,
        /** Some of it is unknown or stale. */
        PARTIAL,
        /** Nothing was learnt and nothing is remembered. */
        NOTHING
    }

    /** Returns a builder for the report on a catalogue. */
    static Builder on(Catalog catalog) {
        return new Builder(catalog);
    }

    /** Returns the report on what is remembered of the regions of a request. */
    public static ScanReport ofRemembered(Catalog catalog, ScanRequest request) {
        Builder report = on(catalog).regions(region -> request.covers(region.region()), region -> Set.of());
        return (report.regions.isEmpty() ? report : report.listingWarning()).build();
    }

    /** Returns the time at which the scan ended. */
    public Instant finishedAt() {
        return startedAt.plus(elapsed);
    }

    /** Returns whether EC2 listed the regions the last time it was asked. */
    public boolean regionsKnown() {
        return credentialsFailure == null && catalog.regionsKnown();
    }

    /** Returns the sums over the regions of the scan. */
    public ScanTotals totals() {
        return ScanTotals.of(regions);
    }

    /** Returns the calls of the scan's regions whose answer is not known. */
    public List<UnknownCall> unknownCalls() {
        return regions.stream()
                .flatMap(region -> region.known().unknownCalls().stream())
                .toList();
    }

    /** Returns the degree to which this report is knowledge. */
    public Completeness completeness() {
        boolean allKnown = regionsKnown()
                && regions.stream()
                        .allMatch(region -> region.known().status().isKnowledge() && !catalog.isStale(region.known()));
        if (allKnown) {
            return Completeness.COMPLETE;
        }
        return nothingKnown() ? Completeness.NOTHING : Completeness.PARTIAL;
    }

    private boolean nothingKnown() {
        Stream<Observation<?>> calls =
                regions.stream().flatMap(region -> region.known().observations().all());
        boolean unknownRegion = regions.isEmpty()
                || regions.stream().anyMatch(region -> region.known().status() == RegionStatus.UNKNOWN);
        return unknownRegion && calls.noneMatch(Observation::hasAnswer);
    }

    /** Collects a report. Not safe for use by many threads. */
    static final class Builder {
        private final Catalog catalog;
        private Partition partition;
        private Instant startedAt;
        private Duration elapsed = Duration.ZERO;
        private List<RegionReport> regions = List.of();
        private @Nullable Failure credentialsFailure;
        private final List<String> warnings = new ArrayList<>();

        private Builder(Catalog catalog) {
            this.catalog = catalog;
            this.partition = catalog.owner().partition();
            this.startedAt = catalog.asOf();
        }

        Builder partition(Partition scanned) {
            this.partition = scanned;
            return this;
        }

        Builder time(Instant start, Instant end) {
            this.startedAt = start;
            this.elapsed = Duration.between(start, end);
            return this;
        }

        /** Reports on the regions of the catalogue that belong to the scan. */
        Builder regions(Predicate<RegionReport> belongs, Function<Region, Set<ListCall>> called) {
            this.regions = catalog.regions().values().stream()
                    .map(region -> new RegionReport(region, called.apply(region.region())))
                    .filter(belongs)
                    .toList();
            return this;
        }

        Builder credentialsFailure(Failure failure) {
            this.credentialsFailure = failure;
            return this;
        }

        Builder warnings(List<String> lines) {
            warnings.addAll(lines);
            return this;
        }

        /** Warns where EC2 could not list the regions. */
        Builder listingWarning() {
            catalog.listingFailure()
                    .ifPresent(failure -> warnings.add(
                            "EC2 could not list the regions, so some may be missing: " + failure.message()));
            return this;
        }

        ScanReport build() {
            return new ScanReport(
                    catalog.owner().account(),
                    partition,
                    startedAt,
                    elapsed,
                    regions,
                    credentialsFailure,
                    warnings,
                    catalog);
        }
    }
}
