package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.util.List;

/**
 * The conditions by which regions are ranked.
 *
 * @param preferred the regions to rank first, in this order
 * @param route the conditions on the call; its region to call from makes no difference
 */
public record RankingCriteria(List<Region> preferred, RouteCriteria route) {
    /** The criteria that rank by latency alone. */
    public static final RankingCriteria ANY = new RankingCriteria(List.of(), RouteCriteria.ANY);

    public RankingCriteria {
        preferred = preferred.stream().distinct().toList();
        requireNonNull(route, "route is null");
    }

    /** Returns criteria that rank some regions first and take any route. */
    public static RankingCriteria preferring(List<Region> preferred) {
        return new RankingCriteria(preferred, RouteCriteria.ANY);
    }
}
