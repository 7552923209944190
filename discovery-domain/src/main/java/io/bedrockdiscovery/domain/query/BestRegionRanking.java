package io.bedrockdiscovery.domain.query;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegions.Dropped;
import io.bedrockdiscovery.domain.query.BestRegions.LatencySource;
import io.bedrockdiscovery.domain.query.BestRegions.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ranks regions: preferred ones first, in their order; then by latency, unmeasured last; ties by name. Latencies are
 * those of probes where every candidate has one, else those of calls: the two are never mixed.
 */
final class BestRegionRanking {
    private record Candidate(RegionKnowledge knowledge, Route route) {
        Region region() {
            return knowledge.region();
        }
    }

    private final Catalog catalog;
    private final RegionCountries countries;

    BestRegionRanking(Catalog catalog) {
        this.catalog = catalog;
        this.countries = RegionCountries.of(catalog);
    }

    BestRegions rank(ModelId id, BestRegionRequest request) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        List<UnknownCall> unknown = new ArrayList<>();
        for (RegionKnowledge region : catalog.regions().values()) {
            Optional<ModelInRegion> found = ModelInRegion.callable(region, id);
            if (found.isEmpty()) {
                // Its profiles, too, may be how the model can be called from there.
                List<UnknownCall> calls = unknown(region, request.wish());
                unknown.addAll(calls);
                whyAbsent(region, calls).ifPresent(reason -> dropped.add(new Dropped(region.region(), reason, false)));
                continue;
            }
            RouteChoice choice = RouteChoice.among(found.get(), request.wish(), countries);
            unknown(region, request.wish()).stream()
                    .filter(call -> call.call() == CallKind.MODELS || !isOnDemand(choice))
                    .forEach(unknown::add);
            choice.best()
                    .ifPresentOrElse(
                            route -> candidates.add(new Candidate(region, route)),
                            () -> dropped.add(new Dropped(
                                    region.region(),
                                    choice.whyNone(found.get(), region, request.wish()::looksAt),
                                    true)));
        }
        return new BestRegions(id, ranked(candidates, request), dropped, unknown);
    }

    private static List<UnknownCall> unknown(RegionKnowledge region, RouteWish wish) {
        return region.unknownCalls().stream()
                .filter(call -> wish.looksAt(call.call()))
                .toList();
    }

    /** Nothing is preferred to a call on demand, so that no profile could change the choice. */
    private static boolean isOnDemand(RouteChoice choice) {
        return choice.best().filter(route -> route.via() == Access.ON_DEMAND).isPresent();
    }

    private List<Ranked> ranked(List<Candidate> candidates, BestRegionRequest request) {
        List<Region> preferred = request.preferred();
        boolean probed = candidates.stream().allMatch(each -> probe(each.region()) != null);
        Comparator<Candidate> order = Comparator.<Candidate>comparingInt(each -> place(each.region(), preferred))
                .thenComparing(each -> latency(each.region(), probed), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::region);
        candidates.sort(order);
        List<Ranked> ranking = new ArrayList<>();
        for (Candidate each : candidates) {
            Double latency = latency(each.region(), probed);
            LatencySource source = probed ? LatencySource.PROBE : LatencySource.CALLS;
            ranking.add(new Ranked(
                    ranking.size() + 1,
                    each.region(),
                    preferred.contains(each.region()),
                    latency,
                    latency == null ? null : source,
                    each.route(),
                    catalog.isStale(each.knowledge(), request.wish()::looksAt)));
        }
        return ranking;
    }

    private static int place(Region region, List<Region> preferred) {
        int index = preferred.indexOf(region);
        return index < 0 ? preferred.size() : index;
    }

    private @Nullable Double latency(Region region, boolean probed) {
        Latencies measured = catalog.latencies();
        if (probed) {
            ProbeLatency probe = probe(region);
            return probe == null ? null : probe.medianMillis();
        }
        CallLatency calls = measured.calls().get(region);
        return calls == null ? null : calls.averageMillis();
    }

    private @Nullable ProbeLatency probe(Region region) {
        return catalog.latencies().probes().get(region);
    }

    /** Empty where it is not known to be absent. */
    private static Optional<String> whyAbsent(RegionKnowledge region, List<UnknownCall> unknown) {
        if (region.status() == RegionStatus.NOT_OPTED_IN) {
            return Optional.of("the account has not opted in to this region");
        }
        if (region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.of("Bedrock is not offered in this region");
        }
        if (!region.observations().models().isKnown()) {
            return Optional.empty();
        }
        return Optional.of("the region does not list the model"
                + (unknown.isEmpty() ? "" : ", and not all of its profiles are known"));
    }
}
