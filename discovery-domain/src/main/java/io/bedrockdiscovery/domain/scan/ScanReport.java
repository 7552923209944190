package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.port.RegionFanOut;
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
 * @param end the way in which the scan ended
 * @param catalog everything known after the scan, including regions outside it; a call that was cancelled, or cut short
 *     by the deadline, has failed in it
 * @param kept the catalogue as it is kept, to which calls without an answer make no difference
 * @param earlier the answers that those of the scan have replaced
 */
public record ScanReport(
        @Nullable String account,
        Partition partition,
        Instant startedAt,
        Duration elapsed,
        List<RegionReport> regions,
        @Nullable Failure credentialsFailure,
        List<String> warnings,
        RegionFanOut.End end,
        Catalog catalog,
        Catalog kept,
        Observations earlier) {
    public ScanReport {
        requireNonNull(partition, "partition is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(elapsed, "elapsed is null");
        regions = List.copyOf(regions);
        warnings = List.copyOf(warnings);
        requireNonNull(end, "end is null");
        requireNonNull(catalog, "catalog is null");
        requireNonNull(kept, "kept is null");
        requireNonNull(earlier, "earlier is null");
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
        Builder report =
                on(catalog).regions(region -> request.covers(region.region()), region -> Set.of(), region -> Set.of());
        return (report.regions.isEmpty() ? report : report.listingWarning()).build();
    }

    /** Returns the time at which the scan ended. */
    public Instant finishedAt() {
        return startedAt.plus(elapsed);
    }

    /** Returns whether the scan was cancelled: by an interrupt, or by closing. */
    public boolean isCancelled() {
        return end == RegionFanOut.End.CANCELLED
                || regions.stream().anyMatch(region -> isCancelled(region.known(), region.unanswered()));
    }

    private static boolean isCancelled(CatalogRegion region, Set<ListCall> unanswered) {
        return unanswered.stream()
                .flatMap(call -> region.observations().of(call).failure().stream())
                .anyMatch(failure -> failure.reason() == Reason.CANCELLED);
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
        if (nothingKnown()) {
            return Completeness.NOTHING;
        }
        return regionsKnown() && regions.stream().allMatch(this::isComplete)
                ? Completeness.COMPLETE
                : Completeness.PARTIAL;
    }

    private boolean isComplete(RegionReport region) {
        return region.known().status().isKnowledge()
                && region.unanswered().isEmpty()
                && !catalog.isStale(region.known());
    }

    private boolean nothingKnown() {
        Stream<Observation<?>> calls =
                regions.stream().flatMap(region -> region.known().observations().all());
        boolean refused =
                regions.stream().map(region -> region.known().status()).anyMatch(ScanReport::isUnlearnt);
        boolean noRegion = regions.isEmpty() && !regionsKnown();
        return (noRegion || refused) && calls.noneMatch(Observation::hasAnswer);
    }

    private static boolean isUnlearnt(RegionStatus status) {
        return status == RegionStatus.UNKNOWN || status == RegionStatus.DENIED;
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
        private RegionFanOut.End end = RegionFanOut.End.DONE;
        private Catalog kept;
        private Observations earlier = Observations.empty();

        private Builder(Catalog catalog) {
            this.catalog = catalog;
            this.kept = catalog;
            this.partition = catalog.owner().partition();
            this.startedAt = catalog.asOf();
        }

        Builder known(Catalog known) {
            this.kept = known;
            return this;
        }

        Builder earlier(Observations replaced) {
            this.earlier = replaced;
            return this;
        }

        Builder end(RegionFanOut.End ended) {
            this.end = ended;
            return this;
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
        Builder regions(
                Predicate<RegionReport> belongs,
                Function<Region, Set<ListCall>> called,
                Function<Region, Set<ListCall>> unanswered) {
            this.regions = catalog.regions().values().stream()
                    .map(region ->
                            new RegionReport(region, called.apply(region.region()), unanswered.apply(region.region())))
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
                    end,
                    catalog,
                    kept,
                    earlier);
        }
    }
}
