package com.example.plain;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.List;

/** Prints the best region to call a model from: {@code BestRegion MODEL CACHE-FILE [PREFERRED-REGION…]}. */
public final class BestRegion {
    private BestRegion() {}

    /** Scans what the cache does not know, and answers. */
    public static void main(String[] args) {
        String model = args[0];
        Path cache = Path.of(args[1]);
        List<Region> preferred = List.of(args).stream().skip(2).map(Region::new).toList();
        // Closed in the reverse order: the discovery before the store and the adapter.
        try (var aws = AwsBedrock.open();
                var store = SqliteStore.open(cache);
                var discovery = BedrockDiscovery.over(aws.sources(), store)) {
            discovery.refresh();
            System.out.println(line(discovery.bestRegions(model, RankingCriteria.preferring(preferred))));
        }
    }

    private static String line(RegionRanking ranking) {
        return ranking.best()
                .map(best -> best.region().id() + " " + best.route().passAsModelId())
                .orElseGet(() -> none(ranking.knowledge()));
    }

    /** An empty ranking means "nowhere" only where everything is known. */
    private static String none(Knowledge knowledge) {
        return knowledge instanceof Knowledge.Unknown unknown
                ? "unknown: " + unknown.reason().message()
                : "no region has it";
    }
}
