package io.bedrockdiscovery.domain.residency;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.route.RouteSelection;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The destinations that each form of a residency allows; a destination whose country is not known is outside. */
final class ResidencyTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final String PROFILE = "p." + NOVA;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    eu                    | eu-west-1 eu-central-1 | true
                    EU                    | eu-west-3              | true
                    eu                    | eu-west-1 eu-west-2    | false
                    eu                    | eu-central-2           | false
                    eu                    | us-east-1              | false
                    eu                    | eusc-de-east-1         | true
                    eu                    | eu-isoe-west-1         | false
                    eu                    | eu-moon-1              | false
                    de                    | eu-central-1           | true
                    DE                    | eu-central-1 eu-west-1 | false
                    gb                    | eu-west-2              | true
                    ch                    | eu-central-2           | true
                    jp                    | ap-northeast-1 ap-northeast-3 | true
                    eu-west-1             | eu-west-1              | true
                    eu-west-1             | eu-west-1 eu-west-3    | false
                    eu-west-1,eu-west-3   | eu-west-1 eu-west-3    | true
                    eu-west-1, eu-west-3  | eu-west-1 eu-west-3    | true
                    eu-*                  | eu-west-1 eu-west-2    | true
                    eu-west-?             | eu-west-1 eu-west-3    | true
                    eu-west-?             | eu-central-1           | false
                    *                     | us-east-1 ap-south-1   | true
                    us-*                  | us-gov-west-1          | true
                    de,fr                 | eu-central-1 eu-west-3 | true
                    de,fr                 | eu-central-1 eu-west-1 | false
                    germany               | eu-central-1           | true
                    GERMANY, France       | eu-central-1 eu-west-3 | true
                    uk                    | eu-west-2              | true
                    United Kingdom        | eu-west-2              | true
                    UK                    | eu-west-1              | false
                    eu,uk                 | eu-west-1 eu-west-2    | true
                    eu,uk                 | eu-west-1 eu-central-2 | false
                    eu,eu-central-2       | eu-west-1 eu-central-2 | true
                    de,us-*               | eu-central-1 us-east-1 | true
                    de,us-*               | eu-central-1 eu-west-1 | false
                    EU-WEST-1             | eu-west-1              | true
                    EU-WEST-?             | eu-west-3              | true
                    """)
    void destinations_areInsideOrOutside(String residency, String regions, boolean allowed) {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, regions.split(" ", -1)).build();

        assertThat(selection(profile, residency).best().isPresent()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu", "us", "us-east-1", "*"})
    void anywhere_isOutsideEveryResidency(String residency) {
        InferenceProfile profile = systemDefined(PROFILE)
                .routing(NOVA, "us-east-1")
                .routingAnywhere(NOVA)
                .build();

        RouteSelection.Rejected rejected = rejected(profile, residency);
        assertThat(rejected.reason()).isEqualTo(RouteSelection.Rejected.Reason.OUTSIDE_RESIDENCY);
        assertThat(rejected.message()).isEqualTo("may run anywhere, so also outside " + residency);
    }

    @Test
    void unreadableDestination_isOutside() {
        InferenceProfile profile = systemDefined(PROFILE)
                .routing(NOVA, "us-east-1")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/abc")
                .build();

        RouteSelection.Rejected rejected = rejected(profile, "us");
        assertThat(rejected.reason()).isEqualTo(RouteSelection.Rejected.Reason.RESIDENCY_UNKNOWN);
        assertThat(rejected.message()).isEqualTo("where it may run is not fully known");
    }

    @Test
    void reason_namesTheRegionAndItsCountry() {
        InferenceProfile zurich = systemDefined(PROFILE)
                .routing(NOVA, "eu-west-1", "eu-central-2")
                .build();
        InferenceProfile moon =
                systemDefined(PROFILE).routing(NOVA, "eu-west-1", "eu-moon-1").build();

        assertThat(rejected(zurich, "eu").message())
                .isEqualTo("may run in eu-central-2 (Zurich, CH), which is outside eu");
        assertThat(rejected(zurich, "eu").reason()).isEqualTo(RouteSelection.Rejected.Reason.OUTSIDE_RESIDENCY);
        assertThat(rejected(moon, "eu").message()).isEqualTo("may run in eu-moon-1, whose country is not known");
        assertThat(rejected(moon, "eu").reason()).isEqualTo(RouteSelection.Rejected.Reason.RESIDENCY_UNKNOWN);
        assertThat(rejected(zurich, "us-*").message()).isEqualTo("may run in eu-central-2, which is outside us-*");
        assertThat(rejected(zurich, "us-*").reason()).isEqualTo(RouteSelection.Rejected.Reason.OUTSIDE_RESIDENCY);
    }

    @ParameterizedTest
    @CsvSource({"Germany, true", "France, false", "Atlantis, false"})
    void geographyOfEc2_overridesTheTable(String geography, boolean allowed) {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, "us-west-2").build();
        World world = World.builder()
                .region("us-east-1", region -> region.model(profileOnly()).profile(profile))
                .region("us-west-2", region -> region.geography(geography))
                .build();

        assertThat(selection(world, "de").best().isPresent()).isEqualTo(allowed);
    }

    @Test
    void regionInTwoCountries_liesInBoth() {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, "us-west-2").build();
        World world = World.builder()
                .region("us-east-1", region -> region.model(profileOnly()).profile(profile))
                .region("us-west-2", region -> region.geography("Germany", "Switzerland"))
                .build();

        assertThat(selection(world, "eu").rejected())
                .extracting(RouteSelection.Rejected::message)
                .contains("may run in us-west-2 (Oregon, CH, DE), which is outside eu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "eu-west-1,",
                "europe",
                "zz",
                "atlantis",
                "de,atlantis",
                "eu;rm",
                "eu-west-1\u001b[2J"
            })
    void malformedResidency_isRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Residency.parse(text))
                .isInstanceOf(NoSuchPlaceException.class)
                .isInstanceOf(DiscoveryException.class)
                .message()
                .startsWith("'")
                .doesNotContain("\n", "\u001b");
    }

    @ParameterizedTest
    @CsvSource({"germnay, germany", "Untied Kingdom, united kingdom", "eu-west1, eu-west-1", "frence, france"})
    void mistypedPlace_isRefusedWithTheNearest(String text, String nearest) {
        assertThatExceptionOfType(NoSuchPlaceException.class)
                .isThrownBy(() -> Residency.parse(text))
                .satisfies(refusal -> assertThat(refusal.nearest()).contains(nearest))
                .withMessageContaining("nearest: ");
    }

    @Test
    void residenciesThatAllowTheSamePlaces_areEqual() {
        for (String text : List.of("eu", "de,fr", "us-*", "eu,uk,us-east-1")) {
            assertThat(Residency.parse(text)).isEqualTo(Residency.parse(text)).hasSameHashCodeAs(Residency.parse(text));
        }
        assertThat(Residency.parse("eu")).isEqualTo(Residency.EU);
        assertThat(Residency.parse("us-east-1, Germany , DE"))
                .isEqualTo(Residency.parse("de,US-EAST-1"))
                .hasSameHashCodeAs(Residency.parse("de,US-EAST-1"));
        assertThat(RouteCriteria.from("us-east-1").within("eu"))
                .isEqualTo(RouteCriteria.from("us-east-1").within("EU"));
    }

    @Test
    void residenciesThatAllowOtherPlaces_differ() {
        assertThat(Residency.parse("eu")).isNotEqualTo(Residency.parse("eu-*")).isNotEqualTo(Residency.parse("de"));
        assertThat(Residency.parse("eu-west-1"))
                .isNotEqualTo(Residency.parse("eu-west-?"))
                .isNotEqualTo(Residency.parse("eu-west-1,eu-west-2"));
    }

    private static FoundationModel profileOnly() {
        return FoundationModelBuilder.of(NOVA)
                .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                .build();
    }

    private static RouteSelection.Rejected rejected(InferenceProfile profile, String residency) {
        RouteSelection selection = selection(profile, residency);
        assertThat(selection.candidates()).isEmpty();
        return selection.rejected().get(0);
    }

    private static RouteSelection selection(InferenceProfile profile, String residency) {
        World world = World.builder()
                .region("us-east-1", region -> region.model(profileOnly()).profile(profile))
                .build();
        return selection(world, residency);
    }

    private static RouteSelection selection(World world, String residency) {
        return new RouteResolver(WorldCatalogs.of(world))
                .resolve(new ModelId(NOVA), RouteCriteria.from("us-east-1").within(residency))
                .selection();
    }
}
