package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import java.util.List;

/**
 * What makes a region the best.
 *
 * @param preferred regions to put first, in this order
 * @param wish how the call is to be made from it
 */
public record BestRegionRequest(List<Region> preferred, RouteWish wish) {
    /** Nothing but latency. */
    public static final BestRegionRequest ANY = new BestRegionRequest(List.of(), RouteWish.ANY);

    public BestRegionRequest {
        preferred = preferred.stream().distinct().toList();
        requireNonNull(wish, "wish is null");
    }

    /** Any route, from preferred regions first. */
    public static BestRegionRequest preferring(List<Region> preferred) {
        return new BestRegionRequest(preferred, RouteWish.ANY);
    }
}
