package io.bedrockdiscovery.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.time.Instant;
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
 * The domain's table of countries has every region of every partition that the SDK knows, and no other. A region that a
 * later SDK adds fails here, instead of being left out of a user's residency without notice.
 */
final class RegionCountriesCoverageTest {
    private static final RegionCountries TABLE =
            RegionCountries.of(new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT)
                    .assemble(Owner.nobody(Partition.AWS), Observations.empty(), Latencies.none(), Instant.EPOCH));

    /** The places in the SDK's descriptions that lie in one country alone. */
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

    /** All regions but those that stand for a whole partition, which have no country. */
    static Stream<Region> regions() {
        return Region.regions().stream().filter(region -> !region.isGlobalRegion());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyRegion_hasItsCountry(Region region) {
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

    @ParameterizedTest
    @MethodSource("regions")
    void placeOfARegion_isTheOneOfItsName(Region region) {
        String placed = TABLE.placed(new io.bedrockdiscovery.domain.model.Region(region.id()));

        if (placed.contains(", ")) {
            String place = placed.substring(placed.indexOf('(') + 1, placed.indexOf(", "));
            assertThat(region.metadata().description()).endsWith("(" + place + ")");
        }
    }

    @Test
    void table_hasNoOtherRegions() {
        assertThat(RegionCountries.documented().stream().map(region -> region.id()))
                .containsExactlyInAnyOrderElementsOf(regions().map(Region::id).toList());
    }

    @Test
    void unknownRegion_hasNoCountry() {
        assertThat(countries(Region.of("eu-moon-1"))).isEmpty();
    }

    private static SortedSet<String> countries(Region region) {
        return TABLE.of(new io.bedrockdiscovery.domain.model.Region(region.id()));
    }
}
