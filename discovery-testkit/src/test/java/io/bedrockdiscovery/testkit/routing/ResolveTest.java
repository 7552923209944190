package io.bedrockdiscovery.testkit.routing;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.RegionRoutes;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteChoice.Rejected;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that can be called in every way there is, and what is said where not everything was seen. */
final class ResolveTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final ModelId ID = new ModelId(NOVA);
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final String ARN =
            "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abcdefghijkl";

    private static final World WORLD = World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.novaPro()
                                    .inferenceTypes(InferenceType.PROVISIONED, InferenceType.ON_DEMAND)
                                    .build())
                            .profile(application("abcdefghijkl")
                                    .routing(NOVA, "us-east-1")
                                    .build())
                            .profile(systemDefined("global." + NOVA)
                                    .routing(NOVA, "us-east-1")
                                    .routingAnywhere(NOVA)
                                    .build())
                            .profile(systemDefined("us3." + NOVA)
                                    .routing(NOVA, "us-east-1", "us-east-2", "us-west-2")
                                    .build())
                            .profile(systemDefined("b." + NOVA)
                                    .routing(NOVA, "us-east-1", "us-west-2")
                                    .build())
                            .profile(systemDefined("a." + NOVA)
                                    .routing(NOVA, "us-east-1", "us-west-2")
                                    .build())
                            .profile(systemDefined("0." + NOVA)
                                    .routing(NOVA, "us-east-1")
                                    .referencing("arn:aws:odd")
                                    .build()))
            .region(
                    "eu-west-1",
                    region -> region.model(FoundationModelBuilder.novaPro()
                            .in("eu-west-1")
                            .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                            .build()))
            .notOptedIn("us-west-2")
            .region("ap-south-1")
            .build();

    private static final Routing ROUTING = new Routing(Catalogs.of(WORLD));

    @Test
    void onDemandComesFirstThenTheFewestDestinationsThenGlobal() {
        assertThat(ROUTING.resolve(ID, VIRGINIA, RouteWish.ANY).choice().candidates())
                .extracting(Route::passAsModelId)
                .containsExactly(NOVA, "a." + NOVA, "b." + NOVA, "us3." + NOVA, "0." + NOVA, "global." + NOVA);
    }

    @Test
    void whatHasToBeAskedForIsRejectedWithTheReason() {
        assertThat(ROUTING.resolve(ID, VIRGINIA, RouteWish.ANY).choice().rejected())
                .extracting(rejected -> rejected.route().passAsModelId(), Rejected::reason)
                .containsExactly(
                        tuple(ARN, "an application profile is only taken when asked for"),
                        tuple(NOVA, "needs provisioned throughput, which is only taken when asked for"));
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void askedForOneWayItTakesThatWayAndNoOther(Access via) {
        Resolution answer = ROUTING.resolve(ID, VIRGINIA, new RouteWish(via, null));

        assertThat(answer.choice().candidates())
                .isNotEmpty()
                .extracting(Route::via)
                .containsOnly(via);
        assertThat(answer.choice().rejected())
                .isNotEmpty()
                .extracting(Rejected::reason)
                .containsOnly("asked for " + via);
    }

    @Test
    void anApplicationProfileIsCalledByItsArn() {
        assertThat(ROUTING.resolve(ID, VIRGINIA, new RouteWish(Access.APPLICATION_PROFILE, null))
                        .choice()
                        .candidates())
                .extracting(Route::passAsModelId)
                .containsExactly(ARN);
    }

    @Test
    void aRouteShowsWhichDestinationsThisAccountCannotScan() {
        RegionRoutes routes = ROUTING.routes(ID, VIRGINIA, Access.PROFILE);

        assertThat(routes.routes().get(0).route().passAsModelId()).isEqualTo("a." + NOVA);
        assertThat(routes.routes().get(0).unscannable()).containsExactly(new Region("us-west-2"));
        assertThat(routes.routes().get(2).unscannable())
                .containsExactly(new Region("us-east-2"), new Region("us-west-2"));
    }

    @Test
    void withoutARegionARouteIsAlsoOneThatHasToBeAskedFor() {
        World provisionedOnly = World.builder()
                .region(
                        "us-west-2",
                        region -> region.model(FoundationModelBuilder.of(NOVA)
                                .in("us-west-2")
                                .inferenceTypes(InferenceType.PROVISIONED)
                                .build()))
                .build();
        RegionRoutes found = new Routing(Catalogs.of(provisionedOnly)).routes(ID, null, null);

        assertThat(found.region()).isEqualTo(new Region("us-west-2"));
        assertThat(found.routes()).extracting(reach -> reach.route().via()).containsExactly(Access.PROVISIONED);
        assertThat(new Routing(Catalogs.of(provisionedOnly))
                        .routes(ID, null, Access.PROFILE)
                        .routes())
                .isEmpty();
    }

    @Test
    void withoutARouteTheProblemSaysWhatThereWouldBe() {
        assertThat(ROUTING.routes(ID, IRELAND, null).problem())
                .isEqualTo(
                        NOVA
                                + " cannot be called as asked from eu-west-1: it needs an inference profile, and the region lists none for it");
        assertThat(ROUTING.resolve(ID, IRELAND, RouteWish.ANY).problem())
                .isEqualTo(
                        NOVA
                                + " cannot be called as asked from eu-west-1: it needs an inference profile, and the region lists none for it");
        assertThat(ROUTING.resolve(ID, null, RouteWish.ANY).region()).isEqualTo(VIRGINIA);
    }

    @Test
    void aProfileCallThatFailedIsCarriedToTheAnswerAndNeverReadsAsNoWayToCall() {
        Routing routing = new Routing(Catalogs.of(withFailedProfiles(IRELAND)));

        Resolution answer = routing.resolve(ID, IRELAND, RouteWish.ANY);

        assertThat(answer.problem())
                .isEqualTo(NOVA + " cannot be called as asked from eu-west-1: not all of its profiles are known");
        assertThat(answer.unknown())
                .extracting(
                        UnknownCall::region,
                        UnknownCall::call,
                        unknown -> unknown.failure().reason())
                .containsExactly(tuple(IRELAND, CallKind.SYSTEM_DEFINED_PROFILES, Reason.THROTTLED));
        assertThat(routing.routes(ID, IRELAND, null).problem()).isEqualTo(answer.problem());
        assertThat(routing.routes(ID, IRELAND, null).unknown()).isEqualTo(answer.unknown());
        assertThat(routing.resolve(ID, null, RouteWish.ANY).unknown()).isEqualTo(answer.unknown());
    }

    @Test
    void aModelCallThatFailedIsNotTakenForAnEmptyList() {
        Memory seen = Catalogs.memory(WORLD);
        SortedMap<Region, RegionObservations> regions = new TreeMap<>(seen.regions());
        RegionObservations there = seen.of(IRELAND);
        regions.put(
                IRELAND,
                new RegionObservations(IRELAND, failed(Reason.TIMED_OUT), there.systemDefined(), there.application()));

        Resolution answer =
                new Routing(Catalogs.of(new Memory(seen.listing(), regions))).resolve(ID, IRELAND, RouteWish.ANY);

        assertThat(answer.problem())
                .isEqualTo("whether eu-west-1 lists " + NOVA + " is not known; it is listed in us-east-1");
        assertThat(answer.unknown()).extracting(UnknownCall::call).containsExactly(CallKind.MODELS);
    }

    private static Memory withFailedProfiles(Region region) {
        Memory seen = Catalogs.memory(WORLD);
        SortedMap<Region, RegionObservations> regions = new TreeMap<>(seen.regions());
        RegionObservations there = seen.of(region);
        regions.put(
                region, new RegionObservations(region, there.models(), failed(Reason.THROTTLED), there.application()));
        return new Memory(seen.listing(), regions);
    }

    private static <T> Observation<T> failed(Reason reason) {
        return Observation.of(Outcome.unknown(reason, "it failed"), Catalogs.SEEN);
    }
}
