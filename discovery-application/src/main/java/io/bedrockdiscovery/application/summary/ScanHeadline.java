package io.bedrockdiscovery.application.summary;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells in one line how many regions answered, and what they list. */
public final class ScanHeadline {
    /** Answers that are younger have no age worth telling. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private static final double MILLIS_OF_A_SECOND = 1e3;

    private ScanHeadline() {}

    /** Returns the line, such as {@code 27 of 31 regions answered in 19.6 s: 145 models, 351 profiles}. */
    public static String of(ScanReport report) {
        List<RegionReport> open = report.regions().stream()
                .filter(each -> isOpen(each.known().status()))
                .toList();
        long answered = open.stream().filter(each -> isKnown(report, each)).count();
        ScanTotals totals = report.totals();
        return answered + (mayLack(report) ? " of at least " : " of ") + Plural.of(open.size(), "region")
                + origin(report)
                + ": " + Plural.of(totals.distinctModels(), "model")
                + ", " + Plural.of(totals.distinctProfiles(), "profile");
    }

    /** Returns whether a scan of everywhere may lack regions, because EC2 did not list them. */
    private static boolean mayLack(ScanReport report) {
        return !report.regionsKnown()
                && report.regions().size() == report.catalog().regions().size();
    }

    /** Returns whether the scan made any call in a region. */
    public static boolean asked(ScanReport report) {
        return report.regions().stream().anyMatch(region -> !region.called().isEmpty());
    }

    /** Returns whether a region has anything to answer: it is open to the account, and Bedrock is offered there. */
    private static boolean isOpen(RegionStatus status) {
        return !status.isClosed() && status != RegionStatus.NOT_OFFERED;
    }

    private static boolean isKnown(ScanReport report, RegionReport region) {
        return region.known().status() == RegionStatus.KNOWN
                && region.unanswered().isEmpty()
                && !report.catalog().isStale(region.known());
    }

    private static String origin(ScanReport report) {
        if (asked(report)) {
            return " answered in " + time(report.elapsed());
        }
        String age = report.regions().stream()
                .flatMap(region -> region.known().observations().all())
                .map(Observation::observedAt)
                .flatMap(time -> time.stream())
                .min(Comparator.<Instant>naturalOrder())
                .filter(oldest -> Duration.between(oldest, report.finishedAt()).compareTo(MOMENT) >= 0)
                .map(oldest -> " (" + Age.of(oldest, report.finishedAt()) + ")")
                .orElse("");
        return " known from the cache" + age;
    }

    private static String time(Duration elapsed) {
        return elapsed.toSeconds() == 0
                ? elapsed.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / MILLIS_OF_A_SECOND);
    }
}
