package io.bedrockdiscovery.application.lifecycle;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lifecycles of one model in the regions of a ranking. */
public record RegionLifecycles(Map<Region, ModelLifecycle> byRegion) {
    public RegionLifecycles {
        byRegion = Map.copyOf(byRegion);
    }

    /** Returns the lifecycles in the regions of a ranking, each with the replacements that meet the same criteria. */
    public static RegionLifecycles of(Catalog catalog, RegionRanking ranking, RankingCriteria criteria) {
        LifecycleResolver resolver = new LifecycleResolver(catalog);
        Map<Region, ModelLifecycle> found = new HashMap<>();
        if (ranking.modelId() != null) {
            ranking.ranking()
                    .forEach(each ->
                            found.put(each.region(), resolver.of(ranking.modelId(), each.region(), criteria.route())));
        }
        return new RegionLifecycles(found);
    }

    /** Returns the lifecycle in a region; null where it is not known. */
    public @Nullable ModelLifecycle in(Region region) {
        return byRegion.get(region);
    }

    /** Returns whether the model is not active, is ending or has ended in any of the regions. */
    public boolean anyReplaceable() {
        return byRegion.values().stream().anyMatch(ModelLifecycle::isReplaceable);
    }
}
