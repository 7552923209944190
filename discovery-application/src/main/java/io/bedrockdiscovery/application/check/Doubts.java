package io.bedrockdiscovery.application.check;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Stream;

/** Tells what is not known about the regions of a judgement. */
final class Doubts {
    private Doubts() {}

    /**
     * Returns a response with the doubts about its findings. Lists that are not known leave a verdict open, or else they may
     * hide another way to call from the regions that the question names.
     */
    static Response add(Response response, List<Finding> found, Catalog catalog, CheckCriteria criteria) {
        List<String> lists = Uncertainty.about(catalog, criteria.from()).lines();
        if (has(found, Verdict.UNKNOWN)) {
            return response.incomplete(lines(found, lists));
        }
        return has(found, Verdict.NOT_CALLABLE) && !criteria.from().isEmpty() ? response.warning(lists) : response;
    }

    /**
     * Returns the reasons why some findings are unknown. What is not known of an ARN is in none of the lists of a scan, so its finding
     * tells it.
     *
     * @param lists the lines about the lists of a scan
     */
    private static List<String> lines(List<Finding> found, List<String> lists) {
        return Stream.concat(
                        lists.stream(),
                        found.stream()
                                .filter(each -> each.verdict() == Verdict.UNKNOWN)
                                .filter(each ->
                                        lists.isEmpty() || each.mention().text().startsWith("arn:"))
                                .map(each -> SafeText.of("unknown: " + each.message()))
                                .distinct())
                .toList();
    }

    private static boolean has(List<Finding> found, Verdict verdict) {
        return found.stream().anyMatch(finding -> finding.verdict() == verdict);
    }
}
