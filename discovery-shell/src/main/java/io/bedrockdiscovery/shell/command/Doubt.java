package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an answer cannot be sure of.
 *
 * @param unknown calls whose answer could change it
 * @param stale regions of which something is shown that cannot be relied on any more
 * @param regionsKnown whether it is known which regions there are
 * @param explained whether a warning of the scan says already why that is not known
 */
record Doubt(List<UnknownCall> unknown, List<Region> stale, boolean regionsKnown, boolean explained) {
    Doubt {
        unknown = List.copyOf(unknown);
        stale = List.copyOf(stale);
    }

    Doubt(List<UnknownCall> unknown, List<Region> stale, boolean regionsKnown) {
        this(unknown, stale, regionsKnown, false);
    }

    /** Of an answer to which every region matters. */
    static Doubt of(Catalog catalog) {
        return of(catalog, any -> true, any -> true);
    }

    /** Of an answer to which these calls matter, and what these regions show. */
    static Doubt of(Catalog catalog, Predicate<UnknownCall> calls, Predicate<Region> regions) {
        return new Doubt(
                catalog.unknownCalls().stream().filter(calls).toList(),
                catalog.regions().values().stream()
                        .filter(region -> regions.test(region.region()) && catalog.isStale(region))
                        .map(RegionKnowledge::region)
                        .toList(),
                catalog.regionsKnown(),
                catalog.listingFailure().isPresent());
    }

    /** Of an answer that only these calls could change, and that looks at what some kinds of calls show. */
    static Doubt of(Catalog catalog, List<UnknownCall> unknown, Predicate<CallKind> kinds) {
        return new Doubt(
                unknown,
                catalog.regions().values().stream()
                        .filter(region -> catalog.isStale(region, kinds))
                        .map(RegionKnowledge::region)
                        .toList(),
                catalog.regionsKnown(),
                catalog.listingFailure().isPresent());
    }

    /** Of an answer to which one region alone matters. */
    static Doubt about(Catalog catalog, Region region) {
        return of(catalog, call -> call.region().equals(region), region::equals);
    }

    ExitCode code() {
        return unknown.isEmpty() && stale.isEmpty() && regionsKnown ? ExitCode.KNOWN : ExitCode.PARTIAL;
    }

    /** What is in doubt and why, one line for each way in which calls failed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<Failure, List<UnknownCall>> byFailure =
                new TreeMap<>(Comparator.comparing(Failure::reason).thenComparing(Failure::message));
        unknown.forEach(call ->
                byFailure.computeIfAbsent(way(call), any -> new ArrayList<>()).add(call));
        byFailure.values().forEach(calls -> lines.add(line(calls)));
        if (!stale.isEmpty()) {
            lines.add("stale: " + joined(stale));
        }
        if (!regionsKnown && !explained) {
            lines.add("unknown: which regions there are");
        }
        return lines;
    }

    /** A failure that tells of its own region, as that of a name does, is the same everywhere. */
    private static Failure way(UnknownCall call) {
        Failure failure = call.failure();
        return new Failure(
                failure.reason(), failure.message().replace(call.region().id(), ""));
    }

    private static String line(List<UnknownCall> calls) {
        Map<Region, List<CallKind>> byRegion = new TreeMap<>();
        calls.forEach(call -> byRegion.computeIfAbsent(call.region(), any -> new ArrayList<>())
                .add(call.call()));
        Map<String, List<String>> byCalls = new LinkedHashMap<>();
        byRegion.forEach((region, kinds) ->
                byCalls.computeIfAbsent(kinds(kinds), any -> new ArrayList<>()).add(region.id()));
        String where = byCalls.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + entry.getKey())
                .collect(Collectors.joining("; "));
        Failure first = calls.get(0).failure();
        return "unknown: " + where + ": " + first.reason() + ": " + first.message();
    }

    private static String kinds(List<CallKind> kinds) {
        return kinds.size() == CallKind.values().length
                ? ""
                : kinds.stream().map(CallKind::word).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String joined(Collection<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.joining(", "));
    }
}
