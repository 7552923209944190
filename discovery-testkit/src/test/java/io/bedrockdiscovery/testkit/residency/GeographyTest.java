package io.bedrockdiscovery.testkit.residency;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.RegionCountries;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The countries that EC2 names, read from its words, are those of the table that serves where it says nothing. */
final class GeographyTest {
    private static final RegionCountries TABLE =
            RegionCountries.of(Catalogs.of(World.builder().build()));

    static Stream<World.Place> places() {
        return SampleWorld.world().regions().values().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void ec2AndTheTableAgree(World.Place place) {
        Region region = place.description().region();

        assertThat(place.description().geography()).isNotEmpty();
        assertThat(RegionCountries.of(Catalogs.SAMPLE).of(region)).hasSize(1).isEqualTo(TABLE.of(region));
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
    void aCountryIsKnownByItsEnglishName(String name, String code) {
        World world = World.builder()
                .region("us-east-1", region -> region.geography(name))
                .build();

        assertThat(RegionCountries.of(Catalogs.of(world)).of(new Region("us-east-1")))
                .containsExactly(code);
    }

    @Test
    void oneNameThatIsNotKnownMakesTheWholeUnknown() {
        World world = World.builder()
                .region("us-east-1", region -> region.geography("Germany", "Atlantis"))
                .build();

        assertThat(RegionCountries.of(Catalogs.of(world)).of(new Region("us-east-1")))
                .isEmpty();
    }
}
