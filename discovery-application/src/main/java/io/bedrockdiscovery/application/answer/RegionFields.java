package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The summary of one region.
 *
 * @param country ISO 3166-1 codes with commas between; null where the country is not known
 * @param latency of its list calls; null where none was measured
 */
record RegionFields(
        CatalogRegion listing,
        String partition,
        @Nullable String country,
        @Nullable Duration latency) {
    static RegionFields of(CatalogRegion listing, Catalog catalog, RegionCountries countries) {
        String codes = String.join(",", countries.of(listing.region()));
        return new RegionFields(
                listing,
                catalog.owner().partition().id(),
                codes.isEmpty() ? null : codes,
                catalog.latencies().call(listing.region()).orElse(null));
    }

    Region region() {
        return listing.region();
    }

    @Nullable
    String optInStatus() {
        return Optional.ofNullable(listing.description())
                .map(RegionDescription::optInStatus)
                .map(status -> status.value())
                .orElse(null);
    }

    /** Returns the time of the oldest list that is shown; null where none was ever known. */
    @Nullable
    Instant observedAt() {
        return listing.observations()
                .all()
                .flatMap(observation -> observation.observedAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
