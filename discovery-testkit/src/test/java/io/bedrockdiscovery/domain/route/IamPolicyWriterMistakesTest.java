package io.bedrockdiscovery.domain.route;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.application;
import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policies that are often written by hand for one profile, each of which AWS refuses; the policy that is written here is not. */
final class IamPolicyWriterMistakesTest {
    private static final String SONNET = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    private static final List<String> ACTIONS = List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream");
    private static final InferenceProfile US = systemDefined("us." + SONNET)
            .routing(SONNET, "us-east-1", "us-east-2", "us-west-2")
            .build();
    private static final InferenceProfile GLOBAL = systemDefined("global." + SONNET)
            .routing(SONNET, "us-east-1")
            .routingAnywhere(SONNET)
            .build();
    private static final InferenceProfile OWN = application("abcdefghijkl")
            .routing(SONNET, "us-east-1", "us-west-2")
            .build();

    @Test
    void case21_writtenPolicies_allowTheCall() {
        assertThat(call(US, "us-east-1", "us-east-2", "us-west-2").isAllowedBy(written(US, InvocationMode.PROFILE)))
                .isTrue();
        assertThat(call(GLOBAL, "us-east-1", "").isAllowedBy(written(GLOBAL, InvocationMode.GLOBAL_PROFILE)))
                .isTrue();
        assertThat(call(OWN, "us-east-1", "us-west-2").isAllowedBy(written(OWN, InvocationMode.APPLICATION_PROFILE)))
                .isTrue();
    }

    @Test
    void case21_profileIdInTheArnOfAModel_isRefused() {
        refuses(
                policy(allow("arn:aws:bedrock:us-east-1::foundation-model/us." + SONNET, model("*"))),
                call(US, "us-east-1", "us-east-2", "us-west-2"));
    }

    @Test
    void case21_profilesAlone_areRefused() {
        refuses(
                policy(allow("arn:aws:bedrock:*:111122223333:inference-profile/*")),
                call(US, "us-east-1", "us-east-2", "us-west-2"));
    }

    @Test
    void case21_accountInTheArnOfAModel_isRefused() {
        refuses(
                policy(allow(arn(US), "arn:aws:bedrock:*:111122223333:foundation-model/" + SONNET)),
                call(US, "us-east-1", "us-east-2", "us-west-2"));
    }

    @Test
    void case21_forgottenDestination_isRefused() {
        Map<String, Object> policy = policy(allow(arn(US), model("us-east-1"), model("us-east-2")));

        assertThat(call(US, "us-east-1", "us-east-2").isAllowedBy(policy)).isTrue();
        refuses(policy, call(US, "us-east-1", "us-east-2", "us-west-2"));
    }

    @Test
    void case21_systemDefinedProfilesInPlaceOfAnApplicationProfile_areRefused() {
        refuses(
                policy(allow("arn:aws:bedrock:*:111122223333:inference-profile/*", model("*"))),
                call(OWN, "us-east-1", "us-west-2"));
    }

    @Test
    void case21_globalProfileWithoutTheModelWithoutARegion_isRefused() {
        Map<String, Object> policy = policy(allow(arn(GLOBAL), model("us-east-1"), model("us-west-2")));

        assertThat(call(GLOBAL, "us-east-1").isAllowedBy(policy)).isTrue();
        refuses(policy, call(GLOBAL, "us-east-1", ""));
    }

    @Test
    void case21_globalProfileWhereAnUnspecifiedRegionIsDenied_isRefused() {
        Map<String, Object> deny = Map.of(
                "Effect",
                "Deny",
                "Action",
                "*",
                "Resource",
                "*",
                "Condition",
                Map.of("StringEquals", Map.of("aws:RequestedRegion", "unspecified")));
        Map<String, Object> allow = allow(arn(GLOBAL), model("*"), model(""));

        assertThat(call(GLOBAL, "us-east-1", "").isAllowedBy(policy(allow))).isTrue();
        refuses(policy(List.of(allow, deny)), call(GLOBAL, "us-east-1", ""));
    }

    private static void refuses(Map<String, Object> policy, InvocationRequests call) {
        assertThat(call.isAllowedBy(policy)).isFalse();
        assertThat(call.streaming().isAllowedBy(policy)).isFalse();
    }

    /** Returns the requests of a call that runs in these regions; an empty one stands for the model without a region. */
    private static InvocationRequests call(InferenceProfile profile, String... regions) {
        return InvocationRequests.through(
                arn(profile),
                Stream.of(regions).map(IamPolicyWriterMistakesTest::model).toList());
    }

    private static Map<String, Object> written(InferenceProfile profile, InvocationMode via) {
        Region virginia = new Region("us-east-1");
        Catalog catalog = WorldCatalogs.of(World.builder()
                .region(
                        virginia.id(),
                        region -> region.model(FoundationModelBuilder.of(SONNET)
                                        .inferenceTypes(InferenceType.INFERENCE_PROFILE)
                                        .build())
                                .profile(profile))
                .build());
        ModelInRegion source = catalog.region(virginia)
                .flatMap(region -> ModelInRegion.of(region, new ModelId(SONNET)))
                .orElseThrow();
        Route route = new RouteResolver(catalog)
                .resolve(new ModelId(SONNET), RouteCriteria.from(virginia).via(via))
                .orElseThrow();
        return IamPolicyWriter.write(source, route).asDocument().orElseThrow();
    }

    private static Map<String, Object> policy(Map<String, Object> statement) {
        return policy(List.of(statement));
    }

    private static Map<String, Object> policy(List<Map<String, Object>> statements) {
        return Map.of("Version", "2012-10-17", "Statement", statements);
    }

    private static Map<String, Object> allow(String... resources) {
        return Map.of("Effect", "Allow", "Action", ACTIONS, "Resource", List.of(resources));
    }

    private static String arn(InferenceProfile profile) {
        return String.valueOf(profile.inferenceProfileArn());
    }

    private static String model(String region) {
        return "arn:aws:bedrock:" + region + "::foundation-model/" + SONNET;
    }
}
