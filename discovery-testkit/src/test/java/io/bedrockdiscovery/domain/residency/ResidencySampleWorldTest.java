package io.bedrockdiscovery.domain.residency;

import static io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder.systemDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
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
 * The residency {@code eu} for every model and every region of the sample world. The regions of the EU, and the regions where a
 * call may run, are derived a second time here: from a list of names, and from the fourth field of an ARN.
 */
final class ResidencySampleWorldTest {
    /** Frankfurt, Stockholm, Milan, Spain, Ireland, Paris. */
    private static final Set<String> EU =
            Set.of("eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3");

    private static final RouteResolver RESOLVER = new RouteResolver(WorldCatalogs.SAMPLE);
    private static final ModelDiscovery DISCOVERY = ModelDiscovery.over(SampleWorld.sources(), new InMemoryStore())
            .fanOut(new DirectFanOut())
            .freshness(Freshness.FOREVER)
            .build();

    static Stream<World.Place> places() {
        return SampleWorld.world().regions().values().stream();
    }

    static Stream<ModelId> models() {
        return WorldCatalogs.SAMPLE.regionsByModel().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void routesInsideTheEu_areOfferedAndNoOthers(World.Place place) {
        for (ModelId id : WorldCatalogs.SAMPLE.regionsByModel().keySet()) {
            for (InvocationMode via : modes()) {
                RouteCriteria any =
                        RouteCriteria.from(place.description().region()).via(via);
                List<String> offered = passed(
                        RESOLVER.resolve(id, any.within("eu")).selection().candidates());
                List<String> unlimited =
                        passed(RESOLVER.resolve(id, any).selection().candidates());
                assertThat(offered).containsExactlyElementsOf(insideEu(place, unlimited));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void bestRegions_offerRoutesInsideTheEuOnly(ModelId id) {
        for (InvocationMode via : modes()) {
            RouteCriteria criteria = RouteCriteria.ANY.via(via).within("EU");
            for (RegionRanking.Ranked ranked : DISCOVERY
                    .bestRegions(id, new RankingCriteria(List.of(), criteria))
                    .ranking()) {
                World.Place place = SampleWorld.world().place(ranked.region()).orElseThrow();
                assertThat(mayRun(place, ranked.route().passAsModelId())).isSubsetOf(EU);
            }
        }
    }

    /** The regions are London, Zurich and Virginia; the empty text makes a region-less ARN. */
    @ParameterizedTest
    @ValueSource(strings = {"eu-west-2", "eu-central-2", "us-east-1", ""})
    void oneDestinationOutside_refusesTheProfile(String outside) {
        World strayed = World.of(places().map(
                        place -> new World.Place(place.description(), true, place.models(), straying(place, outside)))
                .toList());
        RouteResolver resolver = new RouteResolver(WorldCatalogs.of(strayed));

        for (Region region : strayed.regions().keySet()) {
            for (ModelId id : WorldCatalogs.SAMPLE.regionsByModel().keySet()) {
                assertThat(resolver.resolve(id, RouteCriteria.from(region).within(Residency.EU))
                                .selection()
                                .candidates())
                        .allSatisfy(route -> assertThat(route.via()).isEqualTo(InvocationMode.ON_DEMAND))
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
    void sampleWorld_hasRoutesOutsideTheEu() {
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

    /** Returns the ids of the regions where a call may run, and {@code anywhere} for an ARN without a region. */
    private static Set<String> mayRun(World.Place place, String passAsModelId) {
        Set<String> regions = new TreeSet<>();
        place.profiles().stream()
                .filter(profile -> profile.inferenceProfileId().equals(passAsModelId))
                .flatMap(profile -> profile.references().stream())
                .map(ResidencySampleWorldTest::fourthField)
                .forEach(field -> regions.add(field.isEmpty() ? "anywhere" : field));
        return regions.isEmpty() ? Set.of(place.description().region().id()) : regions;
    }

    private static String fourthField(ModelReference reference) {
        return String.valueOf(reference.modelArn()).split(":", -1)[3];
    }

    private static List<String> passed(List<Route> routes) {
        return routes.stream().map(Route::passAsModelId).toList();
    }

    private static List<@Nullable InvocationMode> modes() {
        List<@Nullable InvocationMode> modes = new ArrayList<>(Arrays.asList(InvocationMode.values()));
        modes.add(null);
        return modes;
    }
}
