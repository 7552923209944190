package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of every route of the sample world allows that call, and no similar one. */
final class IamPolicyWriterSampleWorldTest {
    private static final RouteResolver RESOLVER = new RouteResolver(WorldCatalogs.SAMPLE);

    private static final List<Case> CASES = cases().toList();

    record Case(ModelInRegion source, Route route, Map<String, Object> policy) {
        String modelArn() {
            return String.valueOf(source.model().modelArn());
        }

        String profileArn() {
            return arn(route.profile());
        }

        /** Returns the ARNs of the model in the source region and of those that the profile references. */
        List<String> models() {
            List<String> arns = new ArrayList<>(List.of(modelArn()));
            route.profile().references().stream()
                    .map(ModelReference::modelArn)
                    .map(String::valueOf)
                    .forEach(arns::add);
            return arns;
        }

        InvocationRequests call() {
            return route.profile() == null
                    ? InvocationRequests.direct(modelArn())
                    : InvocationRequests.through(profileArn(), models());
        }

        @Override
        public String toString() {
            return source.region() + " " + route.via() + " " + route.passAsModelId();
        }
    }

    static Stream<Case> all() {
        return CASES.stream();
    }

    private static Stream<Case> cases() {
        return WorldCatalogs.SAMPLE.regions().values().stream()
                .flatMap(region -> region.models().stream().map(model -> ModelInRegion.of(region, model)))
                .flatMap(source -> RESOLVER
                        .resolve(source.model().modelId(), RouteCriteria.from(source.region()))
                        .selection()
                        .candidates()
                        .stream()
                        .map(route -> new Case(
                                source,
                                route,
                                IamPolicyWriter.write(source, route)
                                        .asDocument()
                                        .orElseThrow())));
    }

    static Stream<Case> onDemand() {
        return all().filter(each -> each.route().via() == InvocationMode.ON_DEMAND);
    }

    static Stream<Case> throughProfiles() {
        return all().filter(each -> each.route().via() != InvocationMode.ON_DEMAND);
    }

    @Test
    void sampleWorld_hasEveryKindOfRoute() {
        assertThat(all().map(each -> each.route().via()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(InvocationMode.ON_DEMAND, InvocationMode.PROFILE, InvocationMode.GLOBAL_PROFILE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void routedCall_isAllowedAndNoOther(Case each) {
        assertThat(each.call().isAllowedBy(each.policy())).isTrue();
        assertThat(each.call().streaming().isAllowedBy(each.policy())).isTrue();
        assertThat(new IamRequest("bedrock:DeleteInferenceProfile", "*", Map.of()).isAllowedBy(each.policy()))
                .isFalse();
        all().filter(other -> !other.call().equals(each.call()))
                .forEach(other -> assertThat(other.call().isAllowedBy(each.policy()))
                        .as("%s is allowed too", other)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("throughProfiles")
    void directCall_isDeniedInEveryRegion(Case each) {
        for (String model : each.models()) {
            assertThat(InvocationRequests.direct(model).isAllowedBy(each.policy()))
                    .isFalse();
            assertThat(InvocationRequests.direct(model).streaming().isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("throughProfiles")
    void otherProfile_isDeniedEvenForTheSameModel(Case each) {
        CatalogRegion region =
                WorldCatalogs.SAMPLE.region(each.source().region()).orElseThrow();
        List<String> others = new ArrayList<>(List.of(each.profileArn() + "x"));
        region.profiles().stream()
                .map(IamPolicyWriterSampleWorldTest::arn)
                .filter(arn -> !arn.equals(each.profileArn()))
                .forEach(others::add);

        for (String other : others) {
            assertThat(InvocationRequests.through(other, each.models()).isAllowedBy(each.policy()))
                    .isFalse();
            assertThat(new InvocationRequests(InvocationRequests.through(other, each.models())
                                    .requests()
                                    .subList(1, 2))
                            .isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void otherModelAndOtherSourceRegion_areDenied(Case each) {
        for (CatalogRegion elsewhere : WorldCatalogs.SAMPLE.regions().values()) {
            String region = elsewhere.region().id();
            if (region.equals(each.source().region().id())) {
                continue;
            }
            assertThat(from(each, region).isAllowedBy(each.policy())).isFalse();
        }
        assertThat(InvocationRequests.direct(each.modelArn() + ":24k").isAllowedBy(each.policy()))
                .isFalse();
        if (each.route().profile() != null) {
            List<String> another =
                    each.models().stream().map(arn -> arn + ":24k").toList();
            assertThat(InvocationRequests.through(each.profileArn(), another).isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    /** Returns the same call made in another region, where the profile has another ARN. */
    private static InvocationRequests from(Case each, String region) {
        String here = ":" + each.source().region().id() + ":";
        String there = ":" + region + ":";
        if (each.route().profile() == null) {
            return InvocationRequests.direct(each.modelArn().replace(here, there));
        }
        List<String> models = new ArrayList<>(each.models());
        models.set(0, each.modelArn().replace(here, there));
        return InvocationRequests.through(each.profileArn().replace(here, there), models);
    }

    private static String arn(InferenceProfile profile) {
        return String.valueOf(profile.inferenceProfileArn());
    }
}
