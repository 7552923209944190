package io.bedrockdiscovery.domain.route;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.UnlistedModels;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements of a policy, for routes that the sample world does not have, and the routes that have no policy. */
final class IamPolicyWriterTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String MODEL = "arn:aws:bedrock:us-east-1::foundation-model/" + NOVA;
    private static final FoundationModel PROVISIONED = FoundationModelBuilder.of(NOVA)
            .inferenceTypes(InferenceType.PROVISIONED)
            .build();

    @Test
    void globalRoute_takesThreeStatements() {
        InferenceProfile global = systemDefined("global." + NOVA)
                .routing(NOVA, "us-east-1")
                .routingAnywhere(NOVA)
                .build();
        String arn = "arn:aws:bedrock:us-east-1:111122223333:inference-profile/global." + NOVA;
        List<String> actions = List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream");

        assertThat(policy(PROVISIONED, global, InvocationMode.GLOBAL_PROFILE))
                .isEqualTo(Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                                Map.of(
                                        "Sid",
                                        "CallProfile",
                                        "Effect",
                                        "Allow",
                                        "Action",
                                        actions,
                                        "Resource",
                                        List.of(arn),
                                        "Condition",
                                        equal(Map.of("aws:RequestedRegion", "us-east-1"))),
                                Map.of(
                                        "Sid",
                                        "RunModelThroughProfile",
                                        "Effect",
                                        "Allow",
                                        "Action",
                                        actions,
                                        "Resource",
                                        List.of(MODEL),
                                        "Condition",
                                        equal(Map.of("bedrock:InferenceProfileArn", arn))),
                                Map.of(
                                        "Sid",
                                        "RunModelAnywhereThroughProfile",
                                        "Effect",
                                        "Allow",
                                        "Action",
                                        actions,
                                        "Resource",
                                        List.of("arn:aws:bedrock:::foundation-model/" + NOVA),
                                        "Condition",
                                        equal(Map.of(
                                                "aws:RequestedRegion",
                                                "unspecified",
                                                "bedrock:InferenceProfileArn",
                                                arn))))));
    }

    @Test
    void sourceRegionThatIsNoDestination_isAmongTheModels() {
        InferenceProfile away =
                systemDefined("us." + NOVA).routing(NOVA, "us-west-2").build();

        assertThat(InvocationRequests.through(
                                String.valueOf(away.inferenceProfileArn()),
                                List.of(MODEL, MODEL.replace("us-east-1", "us-west-2")))
                        .isAllowedBy(policy(PROVISIONED, away, InvocationMode.PROFILE)))
                .isTrue();
    }

    @Test
    void applicationProfile_isAllowedAndNothingElse() {
        InferenceProfile mine =
                application("abcdefghijkl").routing(NOVA, "us-east-1").build();
        String arn = String.valueOf(mine.inferenceProfileArn());
        Map<String, Object> policy = policy(PROVISIONED, mine, InvocationMode.APPLICATION_PROFILE);

        assertThat(InvocationRequests.through(arn, List.of(MODEL)).isAllowedBy(policy))
                .isTrue();
        assertThat(InvocationRequests.direct(MODEL).isAllowedBy(policy)).isFalse();
        assertThat(InvocationRequests.through(arn.replace("abc", "xyz"), List.of(MODEL))
                        .isAllowedBy(policy))
                .isFalse();
    }

    @Test
    void arnThatNoListingShows_isNotMadeUp() {
        InferenceProfile odd = systemDefined("us." + NOVA)
                .routing(NOVA, "us-east-1")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/abc")
                .build();
        InferenceProfile nameless = InferenceProfile.builder("us." + NOVA)
                .models(odd.models().subList(0, 1))
                .type(odd.type())
                .build();

        refused(
                PROVISIONED,
                odd,
                InvocationMode.PROFILE,
                IamPolicy.Reason.NOT_A_FOUNDATION_MODEL,
                "names something that is not a foundation model");
        refused(
                PROVISIONED,
                nameless,
                InvocationMode.PROFILE,
                IamPolicy.Reason.ARN_NOT_LISTED,
                "does not give the ARN of us." + NOVA);
        refused(
                withoutArn(),
                odd,
                InvocationMode.ON_DEMAND,
                IamPolicy.Reason.ARN_NOT_LISTED,
                "does not give the ARN of " + NOVA);
    }

    @Test
    void wildcardInAListedName_isRefused() {
        InferenceProfile greedy = systemDefined("*").routing(NOVA, "us-east-1").build();

        refused(
                PROVISIONED,
                greedy,
                InvocationMode.PROFILE,
                IamPolicy.Reason.WILDCARD_IN_ARN,
                "no policy can name arn:aws:bedrock:us-east-1:");
    }

    @Test
    void profileArnOfAnotherServiceOrPartition_isRefusedInOneLine() {
        for (String arn : List.of(
                "arn:aws:iam::111122223333:role/us." + NOVA,
                "arn:aws-us-gov:bedrock:us-east-1:111122223333:inference-profile/us." + NOVA,
                "not an arn")) {
            InferenceProfile odd = systemDefined("us." + NOVA).routing(NOVA, "us-east-1").build().toBuilder()
                    .inferenceProfileArn(arn)
                    .build();

            refused(
                    PROVISIONED,
                    odd,
                    InvocationMode.PROFILE,
                    IamPolicy.Reason.ARN_OF_ANOTHER_SERVICE,
                    arn + " is no profile of Bedrock in partition aws");
        }
    }

    @Test
    void unlistedModel_isNamedWhereItsProfileRoutes() {
        ModelInRegion source = UnlistedModels.CATALOG
                .region(UnlistedModels.LONDON)
                .flatMap(region -> ModelInRegion.callable(region, UnlistedModels.NOVA))
                .orElseThrow();
        Route route = new RouteResolver(UnlistedModels.CATALOG)
                .resolve(UnlistedModels.NOVA, RouteCriteria.from(UnlistedModels.LONDON))
                .orElseThrow();

        assertThat(IamPolicyWriter.write(source, route).asDocument())
                .asString()
                .contains(
                        "arn:aws:bedrock:eu-west-1::foundation-model/" + NOVA,
                        "arn:aws:bedrock:eu-west-2::foundation-model/" + NOVA);
    }

    private static FoundationModel withoutArn() {
        return FoundationModel.builder(new ModelId(NOVA))
                .inferenceTypesSupported(List.of(InferenceType.ON_DEMAND))
                .build();
    }

    @Test
    void routerWhoseModelsNoListingShowsWhole_getsNoPolicy() {
        String arn = "arn:aws:bedrock:us-east-1:111122223333:default-prompt-router/amazon.nova:1";
        Catalog catalog = WorldCatalogs.of(World.builder()
                .region("us-east-1", region -> region.model(PROVISIONED))
                .build());
        ModelInRegion source = catalog.region(VIRGINIA)
                .flatMap(region -> ModelInRegion.of(region, new ModelId(NOVA)))
                .orElseThrow();
        Route route = new Route(arn, InvocationMode.PROMPT_ROUTER, Destinations.in(VIRGINIA), null);

        IamPolicy policy = IamPolicyWriter.write(source, route);

        assertThat(policy.asDocument()).isEmpty();
        assertThat(policy.problem().reason()).isEqualTo(IamPolicy.Reason.ARN_NOT_LISTED);
        assertThat(policy.problem().message()).contains("names what is behind it");
    }

    private static void refused(
            FoundationModel model,
            InferenceProfile profile,
            InvocationMode via,
            IamPolicy.Reason reason,
            String message) {
        IamPolicy policy = write(model, profile, via);

        assertThat(policy.asDocument()).isEmpty();
        assertThat(policy.problem().reason()).isEqualTo(reason);
        assertThat(policy.problem().message()).contains(message);
    }

    private static Map<String, Object> policy(FoundationModel model, InferenceProfile profile, InvocationMode via) {
        return write(model, profile, via).asDocument().orElseThrow();
    }

    private static IamPolicy write(FoundationModel model, InferenceProfile profile, InvocationMode via) {
        Catalog catalog = WorldCatalogs.of(World.builder()
                .region("us-east-1", region -> region.model(model).profile(profile))
                .build());
        ModelInRegion source = catalog.region(VIRGINIA)
                .flatMap(region -> ModelInRegion.of(region, new ModelId(NOVA)))
                .orElseThrow();
        Route route = new RouteResolver(catalog)
                .resolve(new ModelId(NOVA), RouteCriteria.from(VIRGINIA).via(via))
                .orElseThrow();
        return IamPolicyWriter.write(source, route);
    }

    private static Map<String, Object> equal(Map<String, Object> values) {
        return Map.of("StringEquals", values);
    }
}
