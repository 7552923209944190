package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.query.RegionCountries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;

/**
 * The table of countries knows every region of every partition that the SDK knows, and no region beside these: one that
 * the SDK learns later fails here, instead of failing closed unseen at a user's.
 */
final class RegionTableCoversSdkMetadataTest {
    private static final RegionCountries TABLE = RegionCountries.of(Catalog.of(
            Owner.nobody(Partition.AWS),
            Observation.none(),
            List.of(),
            Latencies.none(),
            Freshness.DEFAULT,
            Instant.EPOCH));

    /** What the SDK's own descriptions say, as far as they name a place that lies in one country alone. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Bahrain", "BH"),
            Map.entry("Calgary", "CA"),
            Map.entry("Canada", "CA"),
            Map.entry("Cape Town", "ZA"),
            Map.entry("China", "CN"),
            Map.entry("Frankfurt", "DE"),
            Map.entry("Germany", "DE"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Hyderabad", "IN"),
            Map.entry("Ireland", "IE"),
            Map.entry("Israel", "IL"),
            Map.entry("Jakarta", "ID"),
            Map.entry("London", "GB"),
            Map.entry("Malaysia", "MY"),
            Map.entry("Melbourne", "AU"),
            Map.entry("Mexico", "MX"),
            Map.entry("Milan", "IT"),
            Map.entry("Mumbai", "IN"),
            Map.entry("New Zealand", "NZ"),
            Map.entry("Osaka", "JP"),
            Map.entry("Paris", "FR"),
            Map.entry("Sao Paulo", "BR"),
            Map.entry("Seoul", "KR"),
            Map.entry("Singapore", "SG"),
            Map.entry("Spain", "ES"),
            Map.entry("Stockholm", "SE"),
            Map.entry("Sydney", "AU"),
            Map.entry("Taipei", "TW"),
            Map.entry("Thailand", "TH"),
            Map.entry("Tokyo", "JP"),
            Map.entry("UAE", "AE"),
            Map.entry("US", "US"),
            Map.entry("Zurich", "CH"));

    /** Of the regions that stand for whole partitions there is no country. */
    static Stream<Region> regions() {
        return Region.regions().stream().filter(region -> !region.isGlobalRegion());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyRegionHasItsCountry(Region region) {
        String description = region.metadata().description();
        SortedSet<String> places = PLACES.entrySet().stream()
                .filter(place -> description.matches(".*\\b" + place.getKey() + "\\b.*"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(countries(region)).hasSize(1);
        if (region.id().equals("eu-isoe-west-1")) {
            assertThat(places).as("the SDK does not say where this one lies").isEmpty();
        } else {
            assertThat(countries(region)).isEqualTo(places);
        }
    }

    @Test
    void theTableHasNoRegionBesideThese() {
        assertThat(RegionCountries.documented().stream().map(region -> region.id()))
                .containsExactlyInAnyOrderElementsOf(regions().map(Region::id).toList());
    }

    @Test
    void aRegionThatTheTableDoesNotHaveHasNoCountry() {
        assertThat(countries(Region.of("eu-moon-1"))).isEmpty();
    }

    private static SortedSet<String> countries(Region region) {
        return TABLE.of(new io.bedrockdiscovery.domain.model.Region(region.id()));
    }
}
