package io.bedrockdiscovery.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.query.IamPolicy;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of every route of the sample world lets that call through, and none that is close to it. */
final class IamPolicySampleWorldTest {
    private static final Routing ROUTING = new Routing(Catalogs.SAMPLE);

    private static final List<Case> CASES = cases().toList();

    record Case(ModelInRegion source, Route route, Map<String, Object> policy) {
        String modelArn() {
            return String.valueOf(source.model().modelArn());
        }

        String profileArn() {
            return arn(route.profile());
        }

        /** The model in the source region and where the profile's ARNs say. */
        List<String> models() {
            List<String> arns = new ArrayList<>(List.of(modelArn()));
            route.profile().references().stream()
                    .map(ModelReference::modelArn)
                    .map(String::valueOf)
                    .forEach(arns::add);
            return arns;
        }

        BedrockCall call() {
            return route.profile() == null
                    ? BedrockCall.direct(modelArn())
                    : BedrockCall.through(profileArn(), models());
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
        return Catalogs.SAMPLE.regions().values().stream()
                .flatMap(region -> region.models().stream().map(model -> ModelInRegion.of(region, model)))
                .flatMap(source ->
                        ROUTING
                                .resolve(source.model().modelId(), source.region(), RouteWish.ANY)
                                .choice()
                                .candidates()
                                .stream()
                                .map(route -> new Case(source, route, IamPolicy.of(source, route))));
    }

    static Stream<Case> onDemand() {
        return all().filter(each -> each.route().via() == Access.ON_DEMAND);
    }

    static Stream<Case> throughProfiles() {
        return all().filter(each -> each.route().via() != Access.ON_DEMAND);
    }

    @Test
    void theSampleWorldHasEveryKindOfRoute() {
        assertThat(all().map(each -> each.route().via()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Access.ON_DEMAND, Access.PROFILE, Access.GLOBAL_PROFILE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theRoutedCallIsAllowedAndNoOther(Case each) {
        assertThat(each.call().isAllowedBy(each.policy())).isTrue();
        assertThat(each.call().streaming().isAllowedBy(each.policy())).isTrue();
        assertThat(new Authorization("bedrock:DeleteInferenceProfile", "*", Map.of()).isAllowedBy(each.policy()))
                .isFalse();
        all().filter(other -> !other.call().equals(each.call()))
                .forEach(other -> assertThat(other.call().isAllowedBy(each.policy()))
                        .as("%s is allowed too", other)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("throughProfiles")
    void aDirectCallIsDeniedInEveryRegion(Case each) {
        for (String model : each.models()) {
            assertThat(BedrockCall.direct(model).isAllowedBy(each.policy())).isFalse();
            assertThat(BedrockCall.direct(model).streaming().isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("throughProfiles")
    void anotherProfileIsDeniedEvenToTheSameModel(Case each) {
        RegionKnowledge region = Catalogs.SAMPLE.region(each.source().region()).orElseThrow();
        List<String> others = new ArrayList<>(List.of(each.profileArn() + "x"));
        region.profiles().stream()
                .map(IamPolicySampleWorldTest::arn)
                .filter(arn -> !arn.equals(each.profileArn()))
                .forEach(others::add);

        for (String other : others) {
            assertThat(BedrockCall.through(other, each.models()).isAllowedBy(each.policy()))
                    .isFalse();
            assertThat(new BedrockCall(BedrockCall.through(other, each.models())
                                    .authorizations()
                                    .subList(1, 2))
                            .isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anotherModelAndAnotherSourceRegionAreDenied(Case each) {
        for (RegionKnowledge elsewhere : Catalogs.SAMPLE.regions().values()) {
            String region = elsewhere.region().id();
            if (region.equals(each.source().region().id())) {
                continue;
            }
            assertThat(from(each, region).isAllowedBy(each.policy())).isFalse();
        }
        assertThat(BedrockCall.direct(each.modelArn() + ":24k").isAllowedBy(each.policy()))
                .isFalse();
        if (each.route().profile() != null) {
            List<String> another =
                    each.models().stream().map(arn -> arn + ":24k").toList();
            assertThat(BedrockCall.through(each.profileArn(), another).isAllowedBy(each.policy()))
                    .isFalse();
        }
    }

    /** The same call, made in another region: there the profile has another ARN. */
    private static BedrockCall from(Case each, String region) {
        String here = ":" + each.source().region().id() + ":";
        String there = ":" + region + ":";
        if (each.route().profile() == null) {
            return BedrockCall.direct(each.modelArn().replace(here, there));
        }
        List<String> models = new ArrayList<>(each.models());
        models.set(0, each.modelArn().replace(here, there));
        return BedrockCall.through(each.profileArn().replace(here, there), models);
    }

    private static String arn(InferenceProfile profile) {
        return String.valueOf(profile.inferenceProfileArn());
    }
}
