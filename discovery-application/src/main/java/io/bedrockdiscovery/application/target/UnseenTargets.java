package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells in lines for users why lists of targets are not shown. */
public final class UnseenTargets {
    private UnseenTargets() {}

    /**
     * Returns the lines about lists that were never seen.
     *
     * @param region the only region that is asked about; null for all, of which those without a list by knowledge are left out
     * @param calls the calls of the scan that list targets as well
     */
    public static List<String> lines(
            Catalog catalog, @Nullable Region region, List<ListCall> calls, TargetReport report) {
        List<String> closed = UnseenRegions.closed(catalog, region);
        if (!closed.isEmpty()) {
            return closed;
        }
        Stream<String> asked = report.observations().keySet().stream()
                .map(RegionalTargetCall::call)
                .filter(call -> call != TargetCall.CUSTOM_MODELS)
                .map(TargetCall::word);
        UnseenLists unseen = UnseenRegions.among(
                UnseenRegions.asked(catalog, region),
                calls,
                Stream.concat(calls.stream().map(UnseenLists::name), asked).collect(Collectors.toSet()));
        report.unknown().stream()
                .filter(call -> !seen(report, call.region(), call.call()))
                .forEach(call -> unseen.add(
                        call.region(),
                        call.call().word(),
                        UnseenLists.words(call.failure()) + UnseenRegions.NEVER_SEEN));
        return unseen.lines();
    }

    private static boolean seen(TargetReport report, Region region, TargetCall call) {
        Observation<?> observation = report.observations().get(new RegionalTargetCall(region, call));
        return observation != null && observation.hasAnswer();
    }
}
