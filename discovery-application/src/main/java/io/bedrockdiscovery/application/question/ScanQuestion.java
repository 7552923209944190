package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.ScanAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NothingKnown;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for a scan.
 *
 * @param all whether users see every region, instead of only those that were not answered in full
 */
public record ScanQuestion(ScanRequest request, boolean all) implements Question {
    /** Creates a question whose answer shows only the regions that were not answered in full. */
    public ScanQuestion(ScanRequest request) {
        this(request, false);
    }

    public ScanQuestion {
        requireNonNull(request, "request is null");
    }

    @Override
    public Response ask(Session session) {
        if (request.refresh() && session.isCached()) {
            throw NoAnswerException.invalid(
                    "--refresh asks AWS, and --cached and --account exclude that; leave one out");
        }
        if (!request.only().isEmpty() && request.exclude().containsAll(request.only())) {
            throw noRegionLeft();
        }
        ScanReport report = session.scan(request);
        if (report.regions().isEmpty()
                && !request.exclude().isEmpty()
                && !report.catalog().isEmpty()) {
            throw noRegionLeft();
        }
        if (session.isCached()) {
            refuseMistypedRegions(report);
        }
        Answer answer = new ScanAnswer(report, session.warnings(report), all);
        if (report.completeness() == Completeness.NOTHING) {
            throw NoAnswerException.nothingKnown(NothingKnown.reasons(report), answer);
        }
        Set<Region> scanned =
                report.regions().stream().map(RegionReport::region).collect(Collectors.toUnmodifiableSet());
        return Response.of(
                answer, Uncertainty.of(report.catalog(), call -> scanned.contains(call.region()), scanned::contains));
    }

    private static NoAnswerException noRegionLeft() {
        return NoAnswerException.invalid("no region is left to scan; --exclude-regions leaves out every one of them");
    }

    /** A scan refuses a region that does not exist; a report of the store must check that itself. */
    private void refuseMistypedRegions(ScanReport report) {
        // A documented region can be left out even if nothing is remembered of it.
        Stream<Region> excluded = request.exclude().stream()
                .sorted()
                .filter(region -> !RegionCountries.documented().contains(region));
        List<String> refusals = Stream.concat(request.only().stream().sorted(), excluded)
                .flatMap(region -> RegionNames.refusal(report.catalog(), region).stream())
                .distinct()
                .toList();
        if (!refusals.isEmpty() && !report.catalog().isEmpty()) {
            throw NoAnswerException.noMatch(refusals);
        }
    }
}
