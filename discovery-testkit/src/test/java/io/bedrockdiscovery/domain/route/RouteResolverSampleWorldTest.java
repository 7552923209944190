package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of every region of the sample world, compared with the region's own lists and nothing else. */
final class RouteResolverSampleWorldTest {
    private static final RouteResolver RESOLVER = new RouteResolver(WorldCatalogs.SAMPLE);

    record Listed(World.Place place, FoundationModel model) {
        Region region() {
            return place.description().region();
        }

        boolean onDemand() {
            return model.lists(InferenceType.ON_DEMAND);
        }

        /** Returns the profiles by the end of the ARN's text, without a parser of the domain. */
        List<InferenceProfile> profiles() {
            String end = ":foundation-model/" + model.modelId().value();
            return place.profiles().stream()
                    .filter(profile -> profile.references().stream()
                            .anyMatch(reference ->
                                    String.valueOf(reference.modelArn()).endsWith(end)))
                    .toList();
        }

        @Override
        public String toString() {
            return region() + " " + model.modelId();
        }
    }

    static Stream<Listed> listed() {
        return SampleWorld.world().regions().values().stream()
                .flatMap(place -> place.models().stream().map(model -> new Listed(place, model)));
    }

    static Stream<Listed> callable() {
        return listed().filter(each -> each.onDemand() || !each.profiles().isEmpty());
    }

    static Stream<Listed> provisionedOnly() {
        return listed().filter(each -> !each.onDemand() && each.profiles().isEmpty())
                .filter(each -> each.model().lists(InferenceType.PROVISIONED));
    }

    static Stream<Listed> withoutAMode() {
        return listed().filter(each -> !each.onDemand() && each.profiles().isEmpty())
                .filter(each -> !each.model().lists(InferenceType.PROVISIONED));
    }

    @Test
    void sampleWorld_hasAllKinds() {
        assertThat(callable()).hasSizeGreaterThan(100);
        assertThat(provisionedOnly()).hasSizeGreaterThan(20);
        assertThat(withoutAMode()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("callable")
    void callableModel_resolvesToAStringThatTheRegionLists(Listed listed) {
        Resolution answer = resolve(listed);
        Set<String> profileIds = listed.profiles().stream()
                // An application profile is taken only where it is asked for.
                .filter(profile -> !ProfileType.APPLICATION.equals(profile.type()))
                .map(InferenceProfile::inferenceProfileId)
                .collect(Collectors.toSet());

        assertThat(answer.problem()).isNull();
        assertThat(answer.unknown()).isEmpty();
        Route best = answer.orElseThrow();
        if (listed.onDemand()) {
            assertThat(best.passAsModelId()).isEqualTo(listed.model().modelId().value());
            assertThat(best.via()).isEqualTo(InvocationMode.ON_DEMAND);
        } else {
            assertThat(profileIds).contains(best.passAsModelId());
            assertThat(best.via()).isIn(InvocationMode.PROFILE, InvocationMode.GLOBAL_PROFILE);
        }
        assertThat(answer.selection().candidates())
                .hasSize(profileIds.size() + (listed.onDemand() ? 1 : 0))
                .extracting(Route::passAsModelId)
                .containsAll(profileIds);
    }

    @ParameterizedTest
    @MethodSource("provisionedOnly")
    void provisionedOnlyModel_isRefusedWithTheReason(Listed listed) {
        Resolution answer = resolve(listed);

        assertThat(answer.selection().candidates()).isEmpty();
        assertThat(answer.selection().rejected()).isEmpty();
        assertThat(answer.problem().reason()).isEqualTo(RouteProblem.Reason.NOT_CALLABLE);
        assertThat(answer.problem().message())
                .contains(listed.model().modelId().value(), listed.region().id(), "needs provisioned throughput");
    }

    @ParameterizedTest
    @MethodSource("withoutAMode")
    void modelWithoutAMode_isRefusedWithoutAGuess(Listed listed) {
        Resolution answer = resolve(listed);

        assertThat(answer.selection().candidates()).isEmpty();
        assertThat(answer.selection().rejected()).isEmpty();
        assertThat(answer.problem().reason()).isEqualTo(RouteProblem.Reason.NOT_CALLABLE);
        assertThat(answer.problem().message()).endsWith("the listing names no way to call it");
    }

    @Test
    void unlistedModel_isRefusedWithTheRegionsThatListIt() {
        List<Region> everywhere = List.copyOf(SampleWorld.world().regions().keySet());
        listed().map(each -> each.model().modelId()).distinct().forEach(id -> {
            List<Region> listing = listed().filter(
                            each -> each.model().modelId().equals(id))
                    .map(Listed::region)
                    .toList();
            everywhere.stream().filter(region -> !listing.contains(region)).forEach(region -> {
                Resolution answer = RESOLVER.resolve(id, RouteCriteria.from(region));
                assertThat(answer.selection().candidates()).isEmpty();
                assertThat(answer.problem().reason()).isEqualTo(RouteProblem.Reason.NOT_LISTED);
                assertThat(answer.problem().message())
                        .startsWith(region + " does not list " + id)
                        .endsWith("it is listed in "
                                + listing.stream().map(Region::id).collect(Collectors.joining(", ")));
            });
        });
    }

    private static Resolution resolve(Listed listed) {
        return RESOLVER.resolve(listed.model().modelId(), RouteCriteria.from(listed.region()));
    }
}
