package io.bedrockdiscovery.domain.residency;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The countries of regions: those that EC2 names, and those of the table if EC2 names none. */
final class RegionCountriesTest {
    private static final RegionCountries TABLE =
            RegionCountries.of(WorldCatalogs.of(World.builder().build()));

    static Stream<World.Place> places() {
        return SampleWorld.world().regions().values().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void geographyOfEc2_agreesWithTheTable(World.Place place) {
        Region region = place.description().region();

        assertThat(place.description().geography()).isNotEmpty();
        assertThat(RegionCountries.of(WorldCatalogs.SAMPLE).of(region))
                .hasSize(1)
                .isEqualTo(TABLE.of(region));
    }

    @ParameterizedTest
    @CsvSource({
        "United States of America, US",
        "united states, US",
        "Hong Kong, HK",
        "South Korea, KR",
        "United Kingdom, GB",
        "United Arab Emirates, AE",
        "Czech Republic, CZ",
        "China, CN",
        "Chile, CL",
        "Saudi Arabia, SA"
    })
    void country_isKnownByItsEnglishName(String name, String code) {
        World world = World.builder()
                .region("us-east-1", region -> region.geography(name))
                .build();

        assertThat(RegionCountries.of(WorldCatalogs.of(world)).of(new Region("us-east-1")))
                .containsExactly(code);
    }

    @Test
    void unknownName_makesTheRegionUnknown() {
        World world = World.builder()
                .region("us-east-1", region -> region.geography("Germany", "Atlantis"))
                .build();

        assertThat(RegionCountries.of(WorldCatalogs.of(world)).of(new Region("us-east-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eu-central-2, 'eu-central-2 (Zurich, CH)'",
        "eu-west-1, eu-west-1 (IE)",
        "us-gov-west-1, us-gov-west-1 (US)",
        "eu-moon-1, eu-moon-1"
    })
    void region_isShownWithItsPlaceAsFarAsItIsKnown(String region, String placed) {
        assertThat(TABLE.placed(new Region(region))).isEqualTo(placed);
    }
}
