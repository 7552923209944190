package io.bedrockdiscovery.testkit.residency;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegionRequest;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.query.Residency;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import io.bedrockdiscovery.testkit.routing.Catalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With {@code eu}, no call from any region of the sample world to any of its models may run outside the EU. What the EU
 * is, and where a call may run, is written down here anew: region names, and the fourth field of an ARN.
 */
final class EuResidencySampleWorldTest {
    /** Frankfurt, Stockholm, Milan, Spain, Ireland, Paris. */
    private static final Set<String> EU =
            Set.of("eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3");

    private static final Routing ROUTING = new Routing(Catalogs.SAMPLE);
    private static final ModelDiscovery DISCOVERY = ModelDiscovery.over(
                    SampleWorld.ports(new InMemoryCatalogStore(), new InMemoryLatencyStore()))
            .freshness(Freshness.FOREVER)
            .build();

    static Stream<World.Place> places() {
        return SampleWorld.world().regions().values().stream();
    }

    static Stream<ModelId> models() {
        return Catalogs.SAMPLE.regionsByModel().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void onlyWhatRunsInsideTheEuIsOfferedAndNothingOfThatIsLeftOut(World.Place place) {
        for (ModelId id : Catalogs.SAMPLE.regionsByModel().keySet()) {
            for (Access via : ways()) {
                RouteWish wish = new RouteWish(via, Residency.parse("eu"));
                List<String> offered =
                        passed(ROUTING.resolve(id, place.description().region(), wish)
                                .choice()
                                .candidates());
                List<String> unlimited =
                        passed(ROUTING.resolve(id, place.description().region(), new RouteWish(via, null))
                                .choice()
                                .candidates());
                assertThat(offered).containsExactlyElementsOf(insideEu(place, unlimited));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theBestRegionsOfferNothingElseEither(ModelId id) {
        for (Access via : ways()) {
            RouteWish wish = new RouteWish(via, Residency.parse("EU"));
            for (BestRegions.Ranked ranked : DISCOVERY
                    .bestRegions(id, new BestRegionRequest(List.of(), wish))
                    .ranking()) {
                World.Place place = SampleWorld.world().place(ranked.region()).orElseThrow();
                assertThat(mayRun(place, ranked.route().passAsModelId())).isSubsetOf(EU);
            }
        }
    }

    /** London, Zurich, Virginia, and a region-less ARN. */
    @ParameterizedTest
    @ValueSource(strings = {"eu-west-2", "eu-central-2", "us-east-1", ""})
    void oneDestinationOutsideIsEnoughForAProfileToBeRefused(String outside) {
        World strayed = World.of(places().map(
                        place -> new World.Place(place.description(), true, place.models(), straying(place, outside)))
                .toList());
        Routing routing = new Routing(Catalogs.of(strayed));
        RouteWish wish = new RouteWish(null, Residency.parse("eu"));

        for (Region region : strayed.regions().keySet()) {
            for (ModelId id : Catalogs.SAMPLE.regionsByModel().keySet()) {
                assertThat(routing.resolve(id, region, wish).choice().candidates())
                        .allSatisfy(route -> assertThat(route.via()).isEqualTo(Access.ON_DEMAND))
                        .allSatisfy(route -> assertThat(EU).contains(region.id()));
            }
        }
    }

    private static List<InferenceProfile> straying(World.Place place, String region) {
        return place.profiles().stream()
                .map(profile -> straying(profile, region))
                .toList();
    }

    private static InferenceProfile straying(InferenceProfile profile, String region) {
        String arn = String.valueOf(profile.references().get(0).modelArn());
        String id = arn.substring(arn.indexOf('/') + 1);
        return systemDefined(profile.inferenceProfileId())
                .referencing(arn)
                .referencing("arn:aws:bedrock:" + region + "::foundation-model/" + id)
                .build();
    }

    @Test
    void theSampleWorldWouldLetCallsOut() {
        Set<String> everywhere = new TreeSet<>();
        places().forEach(place ->
                place.profiles().forEach(profile -> everywhere.addAll(mayRun(place, profile.inferenceProfileId()))));

        assertThat(everywhere).contains("anywhere", "us-east-1", "ap-northeast-1", "eu-central-1", "eu-west-3");
        assertThat(places().flatMap(place -> place.models().stream())
                        .filter(model -> model.lists(InferenceType.ON_DEMAND)))
                .isNotEmpty();
    }

    private static List<String> insideEu(World.Place place, List<String> passed) {
        return passed.stream()
                .filter(each -> EU.containsAll(mayRun(place, each)))
                .toList();
    }

    /** The names of regions, and {@code anywhere} for an ARN without one. */
    private static Set<String> mayRun(World.Place place, String passAsModelId) {
        Set<String> regions = new TreeSet<>();
        place.profiles().stream()
                .filter(profile -> profile.inferenceProfileId().equals(passAsModelId))
                .flatMap(profile -> profile.references().stream())
                .map(EuResidencySampleWorldTest::fourthField)
                .forEach(field -> regions.add(field.isEmpty() ? "anywhere" : field));
        return regions.isEmpty() ? Set.of(place.description().region().id()) : regions;
    }

    private static String fourthField(ModelReference reference) {
        return String.valueOf(reference.modelArn()).split(":", -1)[3];
    }

    private static List<String> passed(List<Route> routes) {
        return routes.stream().map(Route::passAsModelId).toList();
    }

    private static List<@Nullable Access> ways() {
        List<@Nullable Access> ways = new ArrayList<>(Arrays.asList(Access.values()));
        ways.add(null);
        return ways;
    }
}
