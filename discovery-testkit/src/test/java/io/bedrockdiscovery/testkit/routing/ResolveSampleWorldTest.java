package io.bedrockdiscovery.testkit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of every region of the sample world, judged by what the region's own lists say and by nothing else. */
final class ResolveSampleWorldTest {
    private static final Routing ROUTING = new Routing(Catalogs.SAMPLE);

    record Listed(World.Place place, FoundationModel model) {
        Region region() {
            return place.description().region();
        }

        boolean onDemand() {
            return model.lists(InferenceType.ON_DEMAND);
        }

        /** By the end of the ARN's text: no parser of ours. */
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

    static Stream<Listed> silent() {
        return listed().filter(each -> !each.onDemand() && each.profiles().isEmpty())
                .filter(each -> !each.model().lists(InferenceType.PROVISIONED));
    }

    @Test
    void theSampleWorldHasAllKinds() {
        assertThat(callable()).hasSizeGreaterThan(100);
        assertThat(provisionedOnly()).hasSizeGreaterThan(20);
        assertThat(silent()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("callable")
    void whatCanBeCalledResolvesToAStringThatTheRegionItselfLists(Listed listed) {
        Resolution answer = resolve(listed);
        Set<String> profileIds = listed.profiles().stream()
                .map(InferenceProfile::inferenceProfileId)
                .collect(Collectors.toSet());

        assertThat(answer.problem()).isNull();
        assertThat(answer.unknown()).isEmpty();
        Route best = answer.choice().best().orElseThrow();
        if (listed.onDemand()) {
            assertThat(best.passAsModelId()).isEqualTo(listed.model().modelId().value());
            assertThat(best.via()).isEqualTo(Access.ON_DEMAND);
        } else {
            assertThat(profileIds).contains(best.passAsModelId());
            assertThat(best.via()).isIn(Access.PROFILE, Access.GLOBAL_PROFILE);
        }
        assertThat(answer.choice().candidates())
                .hasSize(profileIds.size() + (listed.onDemand() ? 1 : 0))
                .extracting(Route::passAsModelId)
                .containsAll(profileIds);
    }

    @ParameterizedTest
    @MethodSource("provisionedOnly")
    void whatNeedsProvisionedThroughputIsRefusedWithTheReason(Listed listed) {
        Resolution answer = resolve(listed);

        assertThat(answer.choice().candidates()).isEmpty();
        assertThat(answer.choice().rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.route().via()).isEqualTo(Access.PROVISIONED);
            assertThat(rejected.reason()).contains("needs provisioned throughput");
        });
        assertThat(answer.problem())
                .contains(listed.model().modelId().value(), listed.region().id(), "needs provisioned throughput");
    }

    @ParameterizedTest
    @MethodSource("silent")
    void whatNamesNoWayIsRefusedWithoutAGuess(Listed listed) {
        Resolution answer = resolve(listed);

        assertThat(answer.choice().candidates()).isEmpty();
        assertThat(answer.choice().rejected()).isEmpty();
        assertThat(answer.problem()).endsWith("the listing names no way to call it");
    }

    @Test
    void aModelThatARegionDoesNotListIsRefusedWithTheRegionsThatDo() {
        List<Region> everywhere = List.copyOf(SampleWorld.world().regions().keySet());
        listed().map(each -> each.model().modelId()).distinct().forEach(id -> {
            List<Region> listing = listed().filter(
                            each -> each.model().modelId().equals(id))
                    .map(Listed::region)
                    .toList();
            everywhere.stream().filter(region -> !listing.contains(region)).forEach(region -> {
                Resolution answer = ROUTING.resolve(id, region, RouteWish.ANY);
                assertThat(answer.choice().candidates()).isEmpty();
                assertThat(answer.problem())
                        .startsWith(region + " does not list " + id)
                        .endsWith("it is listed in "
                                + listing.stream().map(Region::id).collect(Collectors.joining(", ")));
            });
        });
    }

    private static Resolution resolve(Listed listed) {
        return ROUTING.resolve(listed.model().modelId(), listed.region(), RouteWish.ANY);
    }
}
