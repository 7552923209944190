package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.access.GateAssessment;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The uncertainty of an answer.
 *
 * @param unknown the calls whose answer could change it
 * @param lines the reasons, in lines for users
 * @param isNone whether everything that the answer depends on is known and fresh
 */
public record Uncertainty(List<UnknownCall> unknown, List<String> lines, boolean isNone) {
    private static final String REGIONS_UNKNOWN = "unknown: which regions there are";
    private static final String UNDECIDED = "AWS's answer neither allows nor refuses the call";
    private static final String OUTDATED = "the last answer is too old to rely on";

    public Uncertainty {
        unknown = List.copyOf(unknown);
        lines = List.copyOf(lines);
    }

    /** Returns the uncertainty of an answer that depends on every region. */
    public static Uncertainty of(Catalog catalog) {
        return of(catalog, any -> true, any -> true);
    }

    /** Returns the uncertainty of an answer that depends on one region. */
    public static Uncertainty about(Catalog catalog, Region region) {
        return of(catalog, call -> call.region().equals(region), region::equals).with(Denials.lines(catalog, region));
    }

    /** Returns the uncertainty of an answer that depends on some regions, or on every region where none is named. */
    public static Uncertainty about(Catalog catalog, Collection<Region> named) {
        return named.isEmpty()
                ? of(catalog)
                : of(catalog, call -> named.contains(call.region()), named::contains)
                        .with(Denials.lines(named.stream()
                                .flatMap(region -> catalog.region(region).stream())
                                .toList()));
    }

    /** Returns this uncertainty with further reasons; the same where there are none. */
    Uncertainty with(List<String> reasons) {
        return reasons.isEmpty()
                ? this
                : new Uncertainty(
                        unknown, Stream.concat(lines.stream(), reasons.stream()).toList(), false);
    }

    /**
     * Returns the uncertainty of an answer.
     *
     * @param calls the calls that it depends on
     * @param regions the regions whose lists it shows
     */
    public static Uncertainty of(Catalog catalog, Predicate<UnknownCall> calls, Predicate<Region> regions) {
        return of(
                catalog,
                catalog.unknownCalls().stream().filter(calls).toList(),
                stale(catalog, region -> regions.test(region.region()) && catalog.isStale(region)));
    }

    /**
     * Returns the uncertainty of an answer to a question that names a region.
     *
     * @param calls the calls that it depends on
     * @param regions the regions whose lists it shows
     * @param named the region; the answer is uncertain where the account's organization denies it
     */
    public static Uncertainty of(
            Catalog catalog, Predicate<UnknownCall> calls, Predicate<Region> regions, Region named) {
        return of(catalog, calls, regions).with(Denials.lines(catalog, named));
    }

    /**
     * Returns the uncertainty of an answer that depends on some unknown calls, and shows the lists of some kinds of calls in
     * every region.
     */
    public static Uncertainty of(Catalog catalog, List<UnknownCall> unknown, Predicate<ListCall> kinds) {
        return of(catalog, unknown, stale(catalog, region -> catalog.isStale(region, kinds)));
    }

    /** Returns the uncertainty of an answer that depends only on the list of regions. */
    public static Uncertainty ofRegions(Catalog catalog) {
        boolean known = catalog.regionsKnown();
        return new Uncertainty(List.of(), known ? List.of() : List.of(REGIONS_UNKNOWN), known);
    }

    /** Returns the uncertainty of calls whose answers are not known. */
    public static Uncertainty ofCalls(List<UnknownCall> unknown) {
        return new Uncertainty(unknown, lines(unknown), unknown.isEmpty());
    }

    /** Returns the uncertainty of verdicts on access. */
    public static Uncertainty of(AccessReport report) {
        Map<String, List<Region>> unknown = new LinkedHashMap<>();
        Map<String, List<Region>> stale = new LinkedHashMap<>();
        report.observations().forEach((region, observation) -> {
            if (report.accessibility(region) == Accessibility.UNKNOWN) {
                unknown.computeIfAbsent(whyUnknown(report, region, observation), any -> new ArrayList<>())
                        .add(region);
            } else if (report.isStale(region)) {
                stale.computeIfAbsent(reason(observation, OUTDATED), any -> new ArrayList<>())
                        .add(region);
            }
        });
        List<String> lines = new ArrayList<>();
        unknown.forEach((reason, regions) -> lines.add("unknown: " + joined(regions) + ": " + reason));
        stale.forEach((reason, regions) -> lines.add("stale: " + joined(regions) + ": " + reason));
        return new Uncertainty(List.of(), lines, lines.isEmpty());
    }

    private static Uncertainty of(Catalog catalog, List<UnknownCall> unknown, List<Region> stale) {
        List<String> lines = new ArrayList<>(lines(unknown));
        if (!stale.isEmpty()) {
            lines.add("stale: " + joined(stale));
        }
        // A warning of the scan explains a failure of EC2's list already.
        if (!catalog.regionsKnown() && catalog.listingFailure().isEmpty()) {
            lines.add(REGIONS_UNKNOWN);
        }
        return new Uncertainty(unknown, lines, unknown.isEmpty() && stale.isEmpty() && catalog.regionsKnown());
    }

    private static List<Region> stale(Catalog catalog, Predicate<CatalogRegion> condition) {
        return catalog.regions().values().stream()
                .filter(condition)
                .map(CatalogRegion::region)
                .toList();
    }

    /** Tells a gate only where the availability alone would have been a verdict. */
    private static String whyUnknown(AccessReport report, Region region, Observation<ModelAvailability> observation) {
        List<GateAssessment> gates = report.openGates(region);
        boolean byGate = observation.isKnown()
                && !gates.isEmpty()
                && Accessibility.of(observation, report.partition()) != Accessibility.UNKNOWN;
        return byGate
                ? gates.stream()
                        .map(gate -> gate.gate().word() + ": " + gate.detail())
                        .collect(Collectors.joining("; "))
                : reason(observation, UNDECIDED);
    }

    private static String reason(Observation<ModelAvailability> observation, String otherwise) {
        return observation
                .failure()
                .map(FailureGroups::text)
                .orElse(observation.wasAsked() ? otherwise : FailureGroups.text(UnknownCall.NEVER_ASKED));
    }

    /** Returns one line for each way in which calls failed. */
    private static List<String> lines(List<UnknownCall> unknown) {
        return FailureGroups.of(unknown, UnknownCall::region, UnknownCall::failure).stream()
                .map(Uncertainty::line)
                .toList();
    }

    private static String line(List<UnknownCall> calls) {
        Map<Region, List<ListCall>> byRegion = new TreeMap<>();
        calls.forEach(call -> byRegion.computeIfAbsent(call.region(), any -> new ArrayList<>())
                .add(call.call()));
        Map<String, List<Region>> byCalls = new LinkedHashMap<>();
        byRegion.forEach((region, kinds) ->
                byCalls.computeIfAbsent(kinds(kinds), any -> new ArrayList<>()).add(region));
        String where = byCalls.entrySet().stream()
                .map(entry -> joined(entry.getValue()) + entry.getKey())
                .collect(Collectors.joining("; "));
        return "unknown: " + where + ": " + FailureGroups.text(calls.get(0).failure());
    }

    private static String kinds(List<ListCall> kinds) {
        return kinds.size() == ListCall.values().length
                ? ""
                : kinds.stream().map(ListCall::word).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String joined(Collection<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.joining(", "));
    }
}
