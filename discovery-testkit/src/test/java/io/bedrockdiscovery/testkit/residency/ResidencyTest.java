package io.bedrockdiscovery.testkit.residency;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.Residency;
import io.bedrockdiscovery.domain.query.RouteChoice;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of writing a residency lets through, and that what is not known stays outside. */
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
                    """)
    void destinationsAreInsideOrOutside(String residency, String regions, boolean allowed) {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, regions.split(" ", -1)).build();

        assertThat(choice(profile, residency).best().isPresent()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu", "us", "us-east-1", "*"})
    void anywhereIsInsideNothing(String residency) {
        InferenceProfile profile = systemDefined(PROFILE)
                .routing(NOVA, "us-east-1")
                .routingAnywhere(NOVA)
                .build();

        assertThat(reason(profile, residency)).isEqualTo("may run anywhere, so also outside " + residency);
    }

    @Test
    void aDestinationThatCannotBeReadIsOutside() {
        InferenceProfile profile = systemDefined(PROFILE)
                .routing(NOVA, "us-east-1")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/abc")
                .build();

        assertThat(reason(profile, "us")).isEqualTo("where it may run is not fully known");
    }

    @Test
    void theReasonNamesTheRegionAndItsCountry() {
        InferenceProfile zurich = systemDefined(PROFILE)
                .routing(NOVA, "eu-west-1", "eu-central-2")
                .build();
        InferenceProfile moon =
                systemDefined(PROFILE).routing(NOVA, "eu-west-1", "eu-moon-1").build();

        assertThat(reason(zurich, "eu")).isEqualTo("may run in eu-central-2 (CH), which is outside eu");
        assertThat(reason(moon, "eu")).isEqualTo("may run in eu-moon-1, whose country is not known");
        assertThat(reason(zurich, "us-*")).isEqualTo("may run in eu-central-2, which is outside us-*");
    }

    @ParameterizedTest
    @CsvSource({"Germany, true", "France, false", "Atlantis, false"})
    void whatEc2SaysGoesBeforeTheTable(String geography, boolean allowed) {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, "us-west-2").build();
        World world = World.builder()
                .region("us-east-1", region -> region.model(profileOnly()).profile(profile))
                .region("us-west-2", region -> region.geography(geography))
                .build();

        assertThat(choice(world, "de").best().isPresent()).isEqualTo(allowed);
    }

    @Test
    void aRegionInTwoCountriesLiesInBoth() {
        InferenceProfile profile =
                systemDefined(PROFILE).routing(NOVA, "us-west-2").build();
        World world = World.builder()
                .region("us-east-1", region -> region.model(profileOnly()).profile(profile))
                .region("us-west-2", region -> region.geography("Germany", "Switzerland"))
                .build();

        assertThat(choice(world, "eu").rejected())
                .extracting(RouteChoice.Rejected::reason)
                .contains("may run in us-west-2 (CH, DE), which is outside eu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "eu-west-1,",
                "europe",
                "de,fr",
                "zz",
                "uk",
                "EU-WEST-1",
                "eu;rm",
                "eu-west-1\u001b[2J"
            })
    void whatIsNoResidencyIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Residency.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("'")
                .doesNotContain("\n", "\u001b");
    }

    private static FoundationModel profileOnly() {
        return FoundationModelBuilder.of(NOVA)
                .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                .build();
    }

    private static String reason(InferenceProfile profile, String residency) {
        RouteChoice choice = choice(profile, residency);
        assertThat(choice.candidates()).isEmpty();
        return choice.rejected().get(0).reason();
    }

    private static RouteChoice choice(InferenceProfile profile, String residency) {
        return choice(
                World.builder()
                        .region(
                                "us-east-1",
                                region -> region.model(profileOnly()).profile(profile))
                        .build(),
                residency);
    }

    private static RouteChoice choice(World world, String residency) {
        RouteWish wish = new RouteWish(null, Residency.parse(residency));
        return new Routing(Catalogs.of(world))
                .resolve(new ModelId(NOVA), new Region("us-east-1"), wish)
                .choice();
    }
}
