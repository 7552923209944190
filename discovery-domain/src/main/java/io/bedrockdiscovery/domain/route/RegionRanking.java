package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions from which a model can be called as asked, best first, and the reasons why the others are left out.
 *
 * @param modelId the model; null where the name does not identify one
 * @param ranking the regions, best first
 * @param dropped every other region of which something is known, sorted
 * @param unknown the calls that could change the ranking
 * @param knowledge the degree to which this answer is known
 */
public record RegionRanking(
        @Nullable ModelId modelId,
        List<Ranked> ranking,
        List<Dropped> dropped,
        List<UnknownCall> unknown,
        Knowledge knowledge) {
    public RegionRanking {
        ranking = List.copyOf(ranking);
        dropped = List.copyOf(dropped);
        unknown = List.copyOf(unknown);
        requireNonNull(knowledge, "knowledge is null");
    }

    /**
     * Returns the reasons why the model cannot be called as asked, in lines for users: each reason once, with the
     * regions that list the model behind it. The reasons of most regions come first.
     */
    public List<String> reasons() {
        Map<String, List<Region>> regions = new TreeMap<>();
        dropped.stream()
                .filter(each -> each.reason() == Dropped.Reason.NOT_CALLABLE)
                .forEach(each -> regions.computeIfAbsent(each.summary(), any -> new ArrayList<>())
                        .add(each.region()));
        return regions.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .map(each -> each.getKey() + ": "
                        + each.getValue().stream().map(Region::id).collect(Collectors.joining(", ")))
                .toList();
    }

    /** Returns the best region; empty where the model cannot be called as asked from any region that is known. */
    public Optional<Ranked> best() {
        return ranking.stream().findFirst();
    }

    /** Returns the reason why a region of this ranking has its place. */
    public Placement placement(Ranked ranked) {
        if (ranked.preferred()) {
            return Placement.PREFERRED;
        }
        if (ranked.latency() == null) {
            return Placement.UNMEASURED;
        }
        NoiseBands bands = new NoiseBands(ranking.stream()
                .flatMap(each -> Stream.ofNullable(each.latency()))
                .toList());
        int band = bands.of(ranked.latency());
        boolean shared = ranking.stream()
                .filter(each -> !each.preferred() && !each.region().equals(ranked.region()))
                .anyMatch(each -> bands.of(each.latency()) == band);
        return shared ? Placement.TIE : Placement.LATENCY;
    }

    /** The reasons for a place in a ranking. May grow: a {@code switch} needs a default. */
    public enum Placement {
        /** The region is one of the preferred ones. */
        PREFERRED,
        /** The region is faster than those after it, by more than the noise of the measurement. */
        LATENCY,
        /** The latency differs from a neighbour's by no more than the noise, so that their names decide. */
        TIE,
        /** No latency was measured, so that the region comes after those with one, by name. */
        UNMEASURED
    }

    /** The series that a latency comes from. May grow: a {@code switch} needs a default. */
    public enum LatencySource {
        /** Connections to the runtime endpoint. */
        PROBE("probe"),
        /** The list calls of scans. */
        CALLS("calls");

        private final String word;

        LatencySource(String word) {
            this.word = word;
        }

        /** Returns the word that users read. */
        public String word() {
            return word;
        }
    }

    /**
     * A region with its place in the ranking.
     *
     * @param rank the rank, from 1
     * @param preferred true if it is one of the preferred regions
     * @param latency the latency by which the region is ranked; null where none was measured
     * @param latencySource the series that the latency comes from; null where none was measured
     * @param route the way to call the model from it
     * @param stale true if the region's lists may no longer hold
     */
    public record Ranked(
            int rank,
            Region region,
            boolean preferred,
            @Nullable Duration latency,
            @Nullable LatencySource latencySource,
            Route route,
            boolean stale) {
        public Ranked {
            requireNonNull(region, "region is null");
            requireNonNull(route, "route is null");
        }
    }

    /**
     * A region that is not in the ranking.
     *
     * @param message the reason in a line for users
     * @param summary the reason without the names of routes and destinations, in words that regions alike share
     */
    public record Dropped(Region region, Reason reason, String message, String summary) {
        public Dropped {
            requireNonNull(region, "region is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(message, "message is null");
            requireNonNull(summary, "summary is null");
        }

        /** Creates a dropped region whose message is as short as its summary. */
        public Dropped(Region region, Reason reason, String message) {
            this(region, reason, message, message);
        }

        /** The kinds of reasons. May grow: a {@code switch} needs a default. */
        public enum Reason {
            /** The account has not opted in to the region. */
            NOT_OPTED_IN,
            /** Bedrock is not offered in the region. */
            NOT_OFFERED,
            /** A policy of the account's organization denies the lists of the region. */
            DENIED,
            /** The region does not list the model. */
            NOT_LISTED,
            /** The region lists the model, or has a profile that names it, but no route from it meets the criteria. */
            NOT_CALLABLE
        }
    }
}
