package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.util.ArrayList;
import java.util.List;

/** Explains a report that tells nothing. */
public final class NothingKnown {
    private NothingKnown() {}

    /** Returns the reasons why nothing is known, in lines for users. */
    public static List<String> reasons(ScanReport report) {
        Failure noCredentials = report.credentialsFailure();
        if (noCredentials != null) {
            return List.of(noCredentials.message());
        }
        if (report.regions().isEmpty()) {
            return List.of(report.catalog()
                    .listingFailure()
                    .map(Failure::message)
                    .orElse("the cache is empty; without --cached this would ask AWS"));
        }
        List<String> lines =
                new ArrayList<>(Uncertainty.ofCalls(report.unknownCalls()).lines());
        lines.addAll(
                Denials.lines(report.regions().stream().map(RegionReport::known).toList()));
        if (!report.regionsKnown() && report.catalog().listingFailure().isEmpty()) {
            lines.addAll(Uncertainty.ofRegions(report.catalog()).lines());
        }
        return lines;
    }
}
