package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.simulation.Ledger.State;
import io.bedrockdiscovery.testkit.simulation.Said.InRegion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what discoveries say and do with what the ledgers demand. */
final class Checks {
    private static final List<String> INITIAL = List.of(
            "us-east-1",
            "us-west-2",
            "eu-west-1",
            "ap-northeast-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "eu-central-1");

    private Checks() {}

    /** Checks the whole catalogue of an account. */
    static void says(Tenant tenant) {
        same(tenant.says(), tenant.shouldSay(), "after a step");
    }

    static void same(Said said, Said expected, String when) {
        if (!said.equals(expected)) {
            throw new AssertionError(
                    "the catalogue of " + expected.owner() + " is wrong " + when + ":\n" + said.difference(expected));
        }
    }

    /** Checks that a scan tells how it ended, and lasted no longer than the clock says. */
    static void ended(ScanReport report, boolean interrupted, Clock clock) {
        require(
                !interrupted || report.end() != RegionFanOut.End.TIME_UP,
                "an interrupted scan reports that time was up");
        require(!report.finishedAt().isAfter(clock.instant()), "a scan ends in the future");
    }

    /** Checks that a scan has made the calls whose answers were missing or not fresh, once each, and no others. */
    static void calls(
            ScanRequest request,
            List<Event> before,
            List<Event> learnt,
            Instant startedAt,
            Map<CallKey, Integer> made) {
        List<Event> after = new ArrayList<>(before);
        after.addAll(learnt);
        Map<CallKey, State> states = Ledger.states(before);
        boolean list = request.refresh() || !Ledger.listing(states).isListingFresh(startedAt);
        count(made, CallKey.LISTING, list);
        for (String region : callable(request, after)) {
            for (ListCall call : ListCall.values()) {
                boolean needed =
                        request.refresh() || !Ledger.state(states, region, call).isFresh(startedAt);
                count(made, new CallKey(region, call), needed);
            }
        }
    }

    private static void count(Map<CallKey, Integer> made, CallKey key, boolean needed) {
        int count = made.getOrDefault(key, 0);
        require(count == (needed ? 1 : 0), key + " was called " + count + " times, needed: " + needed);
    }

    /**
     * Checks the regions, the sums and the completeness of a report.
     *
     * @param listed whether EC2 listed the regions, or refused to, where the scan asked it
     */
    static void report(Tenant tenant, ScanRequest request, ScanReport report, List<Event> before, boolean listed) {
        Said known = tenant.shouldSay();
        Set<String> scope = scope(request, tenant.visible());
        scope.addAll(scope(request, before));
        Set<String> reported = new TreeSet<>();
        report.regions().forEach(each -> reported.add(each.region().id()));
        require(reported.equals(scope), "the report covers " + reported + " and not " + scope);
        int models = 0;
        int profiles = 0;
        int associations = 0;
        Set<String> distinct = new HashSet<>();
        boolean complete = known.listed();
        boolean refused = false;
        boolean answered = false;
        for (String region : scope) {
            InRegion there = known.regions().get(region);
            if (there == null) {
                complete = false;
                continue;
            }
            Expectation.lines(there, ListCall.MODELS).forEach(line -> distinct.add(Lines.id(line)));
            models += Expectation.lines(there, ListCall.MODELS).size();
            profiles += Expectation.lines(there, ListCall.SYSTEM_DEFINED_PROFILES)
                            .size()
                    + Expectation.lines(there, ListCall.APPLICATION_PROFILES).size();
            associations +=
                    there.profilesOf().values().stream().mapToInt(List::size).sum();
            complete &= isComplete(there);
            refused |= there.status().equals("denied");
            answered |= there.calls().values().stream().anyMatch(Said.OfCall::answered);
        }
        // Where everything is refused, and nothing is remembered, nothing is known.
        complete &= !refused || answered;
        boolean unanswered = !listed
                || report.regions().stream().anyMatch(each -> !each.unanswered().isEmpty());
        require(report.totals().models() == models, "models: " + report.totals().models() + ", not " + models);
        require(report.totals().distinctModels() == distinct.size(), "distinct models");
        require(
                report.totals().profiles() == profiles,
                "profiles: " + report.totals().profiles() + ", not " + profiles);
        require(
                report.totals().associations() == associations,
                "associations: " + report.totals().associations() + ", not " + associations);
        require(
                (report.completeness() == ScanReport.Completeness.COMPLETE) == (complete && !unanswered),
                "the report is " + report.completeness() + ", complete: " + complete + ", unanswered: " + unanswered);
    }

    private static boolean isComplete(InRegion region) {
        return switch (region.status()) {
            case "not-opted-in", "denied" -> true;
            case "unknown", "partial" -> false;
            default -> region.calls().values().stream().noneMatch(Said.OfCall::stale);
        };
    }

    private static Set<String> callable(ScanRequest request, List<Event> events) {
        Set<String> regions = scope(request, events);
        Set<String> closed = Ledger.closed(Ledger.states(events));
        request.only().forEach(region -> closed.remove(region.id()));
        regions.removeAll(closed);
        return regions;
    }

    private static Set<String> scope(ScanRequest request, List<Event> events) {
        Set<String> regions = new TreeSet<>(INITIAL);
        regions.addAll(Ledger.regions(Ledger.states(events)));
        if (!request.only().isEmpty()) {
            Set<String> only = new TreeSet<>();
            request.only().stream().map(Region::id).forEach(only::add);
            regions.addAll(only);
            regions.retainAll(only);
        }
        return regions;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
