package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The regions from which a model can be called as asked, the best first, and why the others are not among them.
 *
 * @param ranking the best first
 * @param dropped every other region of which something is known, sorted
 * @param unknown calls that could change the ranking
 */
public record BestRegions(ModelId modelId, List<Ranked> ranking, List<Dropped> dropped, List<UnknownCall> unknown) {
    public BestRegions {
        requireNonNull(modelId, "modelId is null");
        ranking = List.copyOf(ranking);
        dropped = List.copyOf(dropped);
        unknown = List.copyOf(unknown);
    }

    /** The best of all; empty where the model cannot be called as asked from any region that is known. */
    public Optional<Ranked> best() {
        return ranking.stream().findFirst();
    }

    /** Which series a latency comes from. */
    public enum LatencySource {
        /** Connections to the runtime endpoint. */
        PROBE("probe"),
        /** The list calls of scans. */
        CALLS("calls");

        private final String word;

        LatencySource(String word) {
            this.word = word;
        }

        /** The word users read. */
        public String word() {
            return word;
        }
    }

    /**
     * A region in its place.
     *
     * @param rank from 1
     * @param preferred whether it stands where it does because it was preferred
     * @param latencyMillis in milliseconds; null where it was not measured
     * @param latencySource null where it was not measured
     * @param route how to call the model from it
     * @param stale whether its listing cannot be relied on any more
     */
    public record Ranked(
            int rank,
            Region region,
            boolean preferred,
            @Nullable Double latencyMillis,
            @Nullable LatencySource latencySource,
            Route route,
            boolean stale) {}

    /**
     * A region that is not in the ranking.
     *
     * @param reason why, in a line for people
     * @param knowsModel whether it lists the model, or has a profile that names it, and cannot call it as asked
     */
    public record Dropped(Region region, String reason, boolean knowsModel) {}
}
