package com.example.boot;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers at once from what is known; never waits for AWS. */
@RestController
class BestRegionController {
    private final BedrockDiscovery discovery;

    BestRegionController(BedrockDiscovery discovery) {
        this.discovery = discovery;
    }

    /** The best region, the string to pass there as {@code modelId}, and whether anything is unknown. */
    record BestRegion(String region, String modelId, boolean certain) {}

    @GetMapping("/best-region")
    ResponseEntity<BestRegion> bestRegion(
            @RequestParam String model, @RequestParam(defaultValue = "") List<String> prefer) {
        List<Region> preferred = prefer.stream().map(Region::new).toList();
        RegionRanking ranking = discovery.bestRegions(model, RankingCriteria.preferring(preferred));
        return ranking.best()
                .map(best -> new BestRegion(
                        best.region().id(),
                        best.route().passAsModelId(),
                        ranking.knowledge().isKnown()))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(absence(ranking)).build());
    }

    /** "Nowhere" needs knowledge; without it, the client is to try again. */
    private static HttpStatus absence(RegionRanking ranking) {
        return ranking.knowledge().isKnown() ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
