package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Ends questions that the user cancelled, with one line that tells how far they came. */
final class Cancelled {
    private static final double MILLIS_PER_SECOND = 1000;

    private Cancelled() {}

    /** Returns the end of a scan. */
    static NoAnswerException scan(ScanReport report) {
        List<RegionReport> called = report.regions().stream()
                .filter(region -> !region.called().isEmpty())
                .toList();
        long answered = called.stream().filter(RegionReport::answered).count();
        int all = called.isEmpty() ? report.regions().size() : called.size();
        return after(report.elapsed(), ": " + answered + " of " + Plural.of(all, "region") + " answered");
    }

    /** Returns the end of other work that asks AWS. */
    static NoAnswerException work(Duration elapsed) {
        return after(elapsed, "");
    }

    private static NoAnswerException after(Duration elapsed, String progress) {
        String seconds = String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / MILLIS_PER_SECOND);
        return NoAnswerException.cancelled(
                "Cancelled after " + seconds + progress + "; what was known before stays as it was.");
    }
}
