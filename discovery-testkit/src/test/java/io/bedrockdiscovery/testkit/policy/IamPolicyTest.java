package io.bedrockdiscovery.testkit.policy;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.IamPolicy;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The policy's shape, routes that the sample world does not have, and what no policy is made of. */
final class IamPolicyTest {
    private static final String NOVA = "amazon.nova-pro-v1:0";
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String MODEL = "arn:aws:bedrock:us-east-1::foundation-model/" + NOVA;
    private static final FoundationModel PROVISIONED = FoundationModelBuilder.of(NOVA)
            .inferenceTypes(InferenceType.PROVISIONED)
            .build();

    @Test
    void aGlobalRouteTakesThreeStatements() {
        InferenceProfile global = systemDefined("global." + NOVA)
                .routing(NOVA, "us-east-1")
                .routingAnywhere(NOVA)
                .build();
        String arn = "arn:aws:bedrock:us-east-1:111122223333:inference-profile/global." + NOVA;
        List<String> actions = List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream");

        assertThat(policy(PROVISIONED, global, Access.GLOBAL_PROFILE))
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
    void theSourceRegionIsAmongTheModelsEvenIfItIsNoDestination() {
        InferenceProfile away =
                systemDefined("us." + NOVA).routing(NOVA, "us-west-2").build();

        assertThat(BedrockCall.through(
                                String.valueOf(away.inferenceProfileArn()),
                                List.of(MODEL, MODEL.replace("us-east-1", "us-west-2")))
                        .isAllowedBy(policy(PROVISIONED, away, Access.PROFILE)))
                .isTrue();
    }

    @Test
    void anApplicationProfileIsAllowedAndNothingBesideIt() {
        InferenceProfile mine =
                application("abcdefghijkl").routing(NOVA, "us-east-1").build();
        String arn = String.valueOf(mine.inferenceProfileArn());
        Map<String, Object> policy = policy(PROVISIONED, mine, Access.APPLICATION_PROFILE);

        assertThat(BedrockCall.through(arn, List.of(MODEL)).isAllowedBy(policy)).isTrue();
        assertThat(BedrockCall.direct(MODEL).isAllowedBy(policy)).isFalse();
        assertThat(BedrockCall.through(arn.replace("abc", "xyz"), List.of(MODEL))
                        .isAllowedBy(policy))
                .isFalse();
    }

    @Test
    void whatNoListingShowsIsNeverMadeUp() {
        InferenceProfile odd = systemDefined("us." + NOVA)
                .routing(NOVA, "us-east-1")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/abc")
                .build();
        InferenceProfile nameless = new InferenceProfile(
                "us." + NOVA, null, null, null, null, null, odd.models().subList(0, 1), null, odd.type());

        refused(PROVISIONED, odd, Access.PROVISIONED, "provisioned throughput names its ARN");
        refused(PROVISIONED, odd, Access.PROFILE, "names something that is not a foundation model");
        refused(PROVISIONED, nameless, Access.PROFILE, "does not give the ARN of us." + NOVA);
        refused(withoutArn(), odd, Access.ON_DEMAND, "does not give the ARN of " + NOVA);
    }

    @Test
    void aWildcardInAListedNameNeverReachesAPolicy() {
        InferenceProfile greedy = systemDefined("*").routing(NOVA, "us-east-1").build();

        refused(PROVISIONED, greedy, Access.PROFILE, "no policy can name arn:aws:bedrock:us-east-1:");
    }

    private static FoundationModel withoutArn() {
        return new FoundationModel(
                new ModelId(NOVA), null, null, null, null, null, null, null, List.of(InferenceType.ON_DEMAND), null);
    }

    private static void refused(FoundationModel model, InferenceProfile profile, Access via, String why) {
        assertThatThrownBy(() -> policy(model, profile, via))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static Map<String, Object> policy(FoundationModel model, InferenceProfile profile, Access via) {
        World world = World.builder()
                .region("us-east-1", region -> region.model(model).profile(profile))
                .build();
        ModelInRegion source = Catalogs.of(world)
                .region(VIRGINIA)
                .flatMap(region -> ModelInRegion.of(region, new ModelId(NOVA)))
                .orElseThrow();
        return IamPolicy.of(
                source,
                new Routing(Catalogs.of(world))
                        .resolve(new ModelId(NOVA), VIRGINIA, new RouteWish(via, null))
                        .choice()
                        .best()
                        .orElseThrow());
    }

    private static Map<String, Object> equal(Map<String, Object> values) {
        return Map.of("StringEquals", values);
    }
}
