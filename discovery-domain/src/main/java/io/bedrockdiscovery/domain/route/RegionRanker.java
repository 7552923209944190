package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.route.RegionRanking.Dropped;
import io.bedrockdiscovery.domain.route.RegionRanking.LatencySource;
import io.bedrockdiscovery.domain.route.RegionRanking.Ranked;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks regions: preferred ones first, in their order; then by latency, unmeasured last; ties by name, where
 * differences within the noise of the measurement are ties. Latencies are
 * those of probes where every candidate has one, else those of list calls: the two are never mixed. Immutable.
 */
public final class RegionRanker {
    private record Candidate(CatalogRegion listing, Route route) {
        Region region() {
            return listing.region();
        }
    }

    private final Catalog catalog;
    private final RegionCountries countries;
    private final OwnTargets own;

    /** Creates a ranker over a catalogue that knows of no targets of the account's own. */
    public RegionRanker(Catalog catalog) {
        this(catalog, OwnTargets.NOT_ASKED);
    }

    /** Creates a ranker over a catalogue and the targets of the account's own that were asked for. */
    public RegionRanker(Catalog catalog, OwnTargets own) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.own = requireNonNull(own, "own is null");
        this.countries = RegionCountries.of(catalog);
    }

    /** Returns the model as the best region that lists it has it; empty where no region is known to list it. */
    public Optional<ModelInRegion> bestListing(ModelId id) {
        List<Region> listing = catalog.regionsOf(id);
        // The best region of all may know the model by its profiles only.
        return rank(id, RankingCriteria.ANY).ranking().stream()
                .map(Ranked::region)
                .filter(listing::contains)
                .findFirst()
                .or(() -> listing.stream().findFirst())
                .flatMap(catalog::region)
                .flatMap(region -> ModelInRegion.of(region, id));
    }

    /** Ranks the regions of the catalogue for calls of a model. */
    public RegionRanking rank(ModelId id, RankingCriteria criteria) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        List<UnknownCall> unknown = new ArrayList<>();
        for (CatalogRegion region : catalog.regions().values()) {
            Optional<ModelInRegion> found = ModelInRegion.callable(region, id);
            if (found.isEmpty()) {
                // The region's profiles, too, may be a way to call the model from there.
                List<UnknownCall> calls = unknown(region, criteria.route());
                unknown.addAll(calls);
                absence(region, calls).ifPresent(dropped::add);
                continue;
            }
            RouteSelection selection = RouteSelection.among(found.get(), criteria.route(), countries, own);
            unknown(region, criteria.route()).stream()
                    .filter(call -> call.call() == ListCall.MODELS || !isOnDemand(selection))
                    .forEach(unknown::add);
            selection
                    .best()
                    .ifPresentOrElse(
                            route -> candidates.add(new Candidate(region, route)),
                            () -> dropped.add(new Dropped(
                                    region.region(),
                                    Dropped.Reason.NOT_CALLABLE,
                                    selection.explainNone(
                                            found.get(), region, criteria.route()::considers, criteria.route(), own),
                                    selection.summarizeNone(found.get(), region, criteria.route(), own))));
        }
        return new RegionRanking(id, ranked(candidates, criteria), dropped, unknown, catalog.knowledge(unknown));
    }

    private static List<UnknownCall> unknown(CatalogRegion region, RouteCriteria criteria) {
        return region.unknownCalls().stream()
                .filter(call -> criteria.considers(call.call()))
                .toList();
    }

    /**
     * Returns whether the best route is on demand. It is preferred to all others, so no further profile could change
     * the choice.
     */
    private static boolean isOnDemand(RouteSelection selection) {
        return selection
                .best()
                .filter(route -> route.via() == InvocationMode.ON_DEMAND)
                .isPresent();
    }

    private List<Ranked> ranked(List<Candidate> candidates, RankingCriteria criteria) {
        List<Region> preferred = criteria.preferred();
        boolean probed = candidates.stream()
                .allMatch(each -> catalog.latencies().probe(each.region()).isPresent());
        NoiseBands bands = new NoiseBands(candidates.stream()
                .flatMap(each -> Stream.ofNullable(latency(each.region(), probed)))
                .toList());
        Comparator<Candidate> order = Comparator.<Candidate>comparingInt(each -> place(each.region(), preferred))
                .thenComparing(each -> bands.of(latency(each.region(), probed)))
                .thenComparing(Candidate::region);
        candidates.sort(order);
        List<Ranked> ranking = new ArrayList<>();
        for (Candidate each : candidates) {
            Duration latency = latency(each.region(), probed);
            LatencySource source = probed ? LatencySource.PROBE : LatencySource.CALLS;
            ranking.add(new Ranked(
                    ranking.size() + 1,
                    each.region(),
                    preferred.contains(each.region()),
                    latency,
                    latency == null ? null : source,
                    each.route(),
                    catalog.isStale(each.listing(), criteria.route()::considers)));
        }
        return ranking;
    }

    private static int place(Region region, List<Region> preferred) {
        int index = preferred.indexOf(region);
        return index < 0 ? preferred.size() : index;
    }

    private @Nullable Duration latency(Region region, boolean probed) {
        return (probed ? catalog.latencies().probe(region) : catalog.latencies().call(region)).orElse(null);
    }

    /** Returns the reason why a region is left out; empty where it is not known to be without the model. */
    private static Optional<Dropped> absence(CatalogRegion region, List<UnknownCall> unknown) {
        Region id = region.region();
        if (region.status() == RegionStatus.NOT_OPTED_IN) {
            return Optional.of(
                    new Dropped(id, Dropped.Reason.NOT_OPTED_IN, "the account has not opted in to this region"));
        }
        if (region.status() == RegionStatus.DENIED) {
            return Optional.of(new Dropped(
                    id,
                    Dropped.Reason.DENIED,
                    "a policy of the account's organization denies the lists of this region"));
        }
        if (region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.of(new Dropped(id, Dropped.Reason.NOT_OFFERED, "Bedrock is not offered in this region"));
        }
        if (!region.observations().models().isKnown()) {
            return Optional.empty();
        }
        return Optional.of(new Dropped(
                id,
                Dropped.Reason.NOT_LISTED,
                "the region does not list the model"
                        + (unknown.isEmpty()
                                ? ""
                                : UnreadProfiles.explain(region, any -> true)
                                        .map(reason -> ", and " + reason)
                                        .orElse(""))));
    }
}
