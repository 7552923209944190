package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a model without a way of the mode asked for tells why, and which ways there are. */
final class MissingModeTest {
    private static final RouteCriteria FROM_VIRGINIA = RouteCriteria.from("us-east-1");
    private static final String CANNOT = " cannot be called as asked from us-east-1: ";

    private final RouteResolver resolver = new RouteResolver(WorldCatalogs.of(SmallWorld.WORLD));

    @Test
    void modelThatNeedsAProfile_isNotOfferedOnDemand_andTheProfileIsNamed() {
        assertThat(message(resolver, SmallWorld.CLAUDE, InvocationMode.ON_DEMAND))
                .isEqualTo(
                        SmallWorld.CLAUDE + CANNOT + "it is not offered on demand, only through an inference profile;"
                                + " it can be called as " + SmallWorld.US_CLAUDE + " (profile)");
    }

    @ParameterizedTest
    @CsvSource({
        "GLOBAL_PROFILE,no global inference profile calls it",
        "APPLICATION_PROFILE,no application inference profile of this account calls it"
    })
    void missingProfile_isToldByItsKind(InvocationMode mode, String reason) {
        assertThat(message(resolver, SmallWorld.CLAUDE, mode))
                .isEqualTo(SmallWorld.CLAUDE + CANNOT + reason + "; it can be called as " + SmallWorld.US_CLAUDE
                        + " (profile)");
    }

    @Test
    void everywhere_theReasonStandsWithItsRegions_andWithoutRoutes() {
        assertThat(resolver.resolve(SmallWorld.CLAUDE, RouteCriteria.ANY.via(InvocationMode.ON_DEMAND))
                        .problem()
                        .details())
                .containsExactly(
                        "it is not offered on demand, only through an inference profile: eu-west-1, us-east-1");
    }

    @Test
    void modelForProvisionedThroughput_isNotOfferedOnDemand() {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .inferenceTypes(InferenceType.PROVISIONED)
                                .build()))
                .build();

        assertThat(message(new RouteResolver(WorldCatalogs.of(world)), SmallWorld.NOVA_PRO, InvocationMode.ON_DEMAND))
                .isEqualTo(
                        SmallWorld.NOVA_PRO + CANNOT + "it is not offered on demand, only with provisioned throughput");
    }

    private static String message(RouteResolver resolver, ModelId model, InvocationMode mode) {
        return resolver.resolve(model, FROM_VIRGINIA.via(mode)).problem().message();
    }
}
