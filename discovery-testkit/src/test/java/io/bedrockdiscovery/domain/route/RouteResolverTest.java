package io.bedrockdiscovery.domain.route;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RouteSelection.Rejected;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that can be called in every mode, and the answers where a route, a listing or a profile list is missing. */
final class RouteResolverTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final ModelId ID = new ModelId(NOVA);
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final RouteCriteria FROM_VIRGINIA = RouteCriteria.from(VIRGINIA);
    private static final RouteCriteria FROM_IRELAND = RouteCriteria.from(IRELAND);
    private static final String ARN =
            "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abcdefghijkl";
    private static final String NOTHING_IN_IRELAND = NOVA
            + " cannot be called as asked from eu-west-1: it needs an inference profile, and the region lists none for it";
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
    private static final RouteResolver RESOLVER = new RouteResolver(WorldCatalogs.of(WORLD));

    @Nested
    final class Resolving {
        @Test
        void candidates_areOnDemandThenFewestDestinationsThenGlobal() {
            assertThat(RESOLVER.resolve(ID, FROM_VIRGINIA).selection().candidates())
                    .extracting(Route::passAsModelId)
                    .containsExactly(NOVA, "a." + NOVA, "b." + NOVA, "us3." + NOVA, "0." + NOVA, "global." + NOVA);
        }

        @Test
        void modesThatMustBeAskedFor_areRejectedWithTheReason() {
            assertThat(RESOLVER.resolve(ID, FROM_VIRGINIA).selection().rejected())
                    .extracting(rejected -> rejected.route().passAsModelId(), Rejected::reason, Rejected::message)
                    .containsExactly(tuple(
                            ARN,
                            Rejected.Reason.APPLICATION_PROFILE_NOT_ASKED_FOR,
                            "an application profile is only taken when asked for"));
        }

        @ParameterizedTest
        @EnumSource(names = {"ON_DEMAND", "PROFILE", "GLOBAL_PROFILE", "APPLICATION_PROFILE"})
        void oneModeAskedFor_isTakenAndNoOther(InvocationMode via) {
            RouteSelection selection =
                    RESOLVER.resolve(ID, FROM_VIRGINIA.via(via)).selection();

            assertThat(selection.candidates())
                    .isNotEmpty()
                    .extracting(Route::via)
                    .containsOnly(via);
            assertThat(selection.rejected())
                    .isNotEmpty()
                    .extracting(Rejected::reason, Rejected::message)
                    .containsOnly(tuple(Rejected.Reason.OTHER_MODE_ASKED_FOR, "asked for " + via));
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"ON_DEMAND", "PROFILE", "GLOBAL_PROFILE", "APPLICATION_PROFILE"})
        void ownTargetAskedFor_isRefusedWhereThereIsNone(InvocationMode via) {
            Resolution resolution = RESOLVER.resolve(ID, FROM_VIRGINIA.via(via));

            assertThat(resolution.route()).isEmpty();
            assertThat(resolution.problem().message()).contains("of this account serves it");
        }

        @Test
        void applicationProfile_isCalledByItsArn() {
            assertThat(RESOLVER.resolve(ID, FROM_VIRGINIA.via(InvocationMode.APPLICATION_PROFILE))
                            .selection()
                            .candidates())
                    .extracting(Route::passAsModelId)
                    .containsExactly(ARN);
        }

        @Test
        void noRegion_isTheBestOne() {
            Resolution resolution = RESOLVER.resolve(ID, RouteCriteria.ANY);

            assertThat(resolution.region()).isEqualTo(VIRGINIA);
            assertThat(resolution.orElseThrow().passAsModelId()).isEqualTo(NOVA);
        }

        @Test
        void noRoute_isExplainedByTheProblemAndThrownOnDemand() {
            Resolution resolution = RESOLVER.resolve(ID, FROM_IRELAND);

            assertThat(resolution.problem())
                    .isEqualTo(new RouteProblem(RouteProblem.Reason.NOT_CALLABLE, NOTHING_IN_IRELAND));
            assertThat(resolution.route()).isEmpty();
            assertThatExceptionOfType(NoRouteException.class)
                    .isThrownBy(resolution::orElseThrow)
                    .withMessage(NOTHING_IN_IRELAND)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(RouteProblem.Reason.NOT_CALLABLE));
        }

        @Test
        void noRouteFromAnyRegion_isExplainedReasonByReason() {
            Resolution resolution = RESOLVER.resolve(ID, RouteCriteria.ANY.within("ap-south-2"));

            assertThat(resolution.region()).isNull();
            assertThat(resolution.problem().reason()).isEqualTo(RouteProblem.Reason.NOT_CALLABLE_ANYWHERE);
            assertThat(resolution.problem().message()).isEqualTo(NOVA + " cannot be called as asked from any region");
            assertThat(resolution.problem().details())
                    .anyMatch(line -> line.startsWith("it needs an inference profile") && line.endsWith(": eu-west-1"))
                    .anyMatch(line -> line.startsWith("may run outside ap-south-2") && line.endsWith(": us-east-1"));
            assertThatExceptionOfType(NoRouteException.class)
                    .isThrownBy(resolution::orElseThrow)
                    .withMessage(resolution.problem().line());
        }
    }

    @Nested
    final class Listing {
        @Test
        void destinationsThatCannotBeScanned_areMarked() {
            List<RouteListing.Entry> entries = RESOLVER.routes(ID, FROM_VIRGINIA.via(InvocationMode.PROFILE))
                    .entries();

            assertThat(entries.get(0).route().passAsModelId()).isEqualTo("a." + NOVA);
            assertThat(entries.get(0).unscannable()).containsExactly(OREGON);
            assertThat(entries.get(2).unscannable()).containsExactly(new Region("us-east-2"), OREGON);
        }

        @Test
        void noRegion_includesModesThatMustBeAskedFor() {
            World provisionedOnly = World.builder()
                    .region(
                            "us-west-2",
                            region -> region.model(FoundationModelBuilder.of(NOVA)
                                    .in("us-west-2")
                                    .inferenceTypes(InferenceType.PROVISIONED)
                                    .build()))
                    .build();
            Target throughput = new Target(
                    OREGON,
                    TargetKind.PROVISIONED,
                    "arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefghijkl",
                    "batch",
                    ID,
                    null,
                    "InService",
                    Destinations.in(OREGON),
                    null);
            RouteResolver resolver = new RouteResolver(
                    WorldCatalogs.of(provisionedOnly), new OwnTargets(List.of(throughput), List.of()));

            RouteListing found = resolver.routes(ID, RouteCriteria.ANY);

            assertThat(found.region()).isEqualTo(OREGON);
            assertThat(found.entries())
                    .extracting(entry -> entry.route().passAsModelId())
                    .containsExactly(throughput.passAsModelId());
            assertThat(resolver.routes(ID, RouteCriteria.ANY.via(InvocationMode.PROFILE))
                            .entries())
                    .isEmpty();
        }

        @Test
        void noRoute_isExplainedByTheProblem() {
            assertThat(RESOLVER.routes(ID, FROM_IRELAND).problem())
                    .isEqualTo(new RouteProblem(RouteProblem.Reason.NOT_CALLABLE, NOTHING_IN_IRELAND));
        }

        @Test
        void residency_leavesOutWhatMayRunElsewhere() {
            RouteListing listing = RESOLVER.routes(ID, FROM_VIRGINIA.within("us-east-1"));

            assertThat(listing.entries())
                    .isNotEmpty()
                    .allMatch(entry -> entry.route().destinations().equals(Destinations.in(VIRGINIA)))
                    .hasSizeLessThan(
                            RESOLVER.routes(ID, FROM_VIRGINIA).entries().size());
            assertThat(RESOLVER.routes(ID, FROM_VIRGINIA.within("eu")).problem())
                    .asString()
                    .contains("us-east-1")
                    .doesNotContain("only taken when asked for");
        }
    }

    @Nested
    final class UnknownCalls {
        @Test
        void failedProfileCall_isReportedAndIsNotNoWayToCall() {
            RouteResolver resolver = new RouteResolver(WorldCatalogs.of(withFailedProfiles(IRELAND)));

            Resolution resolution = resolver.resolve(ID, FROM_IRELAND);

            assertThat(resolution.problem())
                    .isEqualTo(new RouteProblem(
                            RouteProblem.Reason.LISTING_UNKNOWN,
                            "whether " + NOVA + " can be called as asked from eu-west-1 is not known: the region's"
                                    + " profiles could not be read (throttled)"));
            assertThat(resolution.unknown())
                    .extracting(
                            UnknownCall::region,
                            UnknownCall::call,
                            unknown -> unknown.failure().reason())
                    .containsExactly(tuple(IRELAND, ListCall.SYSTEM_DEFINED_PROFILES, Reason.THROTTLED));
            assertThat(resolver.routes(ID, FROM_IRELAND).problem()).isEqualTo(resolution.problem());
            assertThat(resolver.routes(ID, FROM_IRELAND).unknown()).isEqualTo(resolution.unknown());
            assertThat(resolver.resolve(ID, RouteCriteria.ANY).unknown()).isEqualTo(resolution.unknown());
        }

        @Test
        void failedModelCall_isNotAnEmptyList() {
            Observations seen = WorldCatalogs.observations(WORLD);
            RegionObservations there = seen.of(IRELAND);
            Observations failed = WorldCatalogs.with(
                    seen,
                    new RegionObservations(
                            IRELAND, failed(Reason.TIMED_OUT), there.systemDefined(), there.application()));

            Resolution resolution = new RouteResolver(WorldCatalogs.of(failed)).resolve(ID, FROM_IRELAND);

            assertThat(resolution.problem())
                    .isEqualTo(new RouteProblem(
                            RouteProblem.Reason.LISTING_UNKNOWN,
                            "whether eu-west-1 lists " + NOVA + " is not known; it is listed in us-east-1"));
            assertThat(resolution.unknown()).extracting(UnknownCall::call).containsExactly(ListCall.MODELS);
        }

        private static Observations withFailedProfiles(Region region) {
            Observations seen = WorldCatalogs.observations(WORLD);
            RegionObservations there = seen.of(region);
            return WorldCatalogs.with(
                    seen,
                    new RegionObservations(region, there.models(), failed(Reason.THROTTLED), there.application()));
        }

        private static <T> Observation<T> failed(Reason reason) {
            return Observation.failed(new Failure(reason, "it failed"), WorldCatalogs.SEEN);
        }
    }
}
