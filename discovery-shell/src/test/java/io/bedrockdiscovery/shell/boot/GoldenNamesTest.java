package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.route.NamedRoutes;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Resolves every name of everything that one account was shown in a region, in every form in which users hold it. */
final class GoldenNamesTest {
    private static final Catalog CATALOG = catalog();
    private static final ModelNameResolver RESOLVER = new ModelNameResolver(CATALOG);
    private static final NamedRoutes ROUTES = new NamedRoutes(CATALOG);
    private static final RouteCriteria VIRGINIA = RouteCriteria.from("us-east-1");

    @Test
    void everyFormOfAnId_resolvesAsTheIdDoes() {
        for (FoundationModel model : models()) {
            String id = model.modelId().value();
            Optional<String> plain = passed(id);
            for (String form : List.of(
                    id,
                    String.valueOf(model.modelArn()),
                    id.substring(id.indexOf('.') + 1),
                    id.substring(id.indexOf('.') + 1).toUpperCase(Locale.ROOT),
                    "bedrock/" + id,
                    "bedrock/converse/" + id,
                    "amazon-bedrock/" + id,
                    "bedrock/us-east-1/" + id,
                    id + "[1m]",
                    id + ":1m",
                    " '" + id + "' ")) {
                assertThat(found(form).modelId()).as(form).isEqualTo(model.modelId());
                assertThat(passed(form)).as(form).isEqualTo(plain);
            }
        }
    }

    @Test
    void nameForDisplay_resolvesAsTheIdDoes_orIsSharedByPlainModels_orIsThatOfVariantsAlone() {
        for (FoundationModel model : models()) {
            String name = String.valueOf(model.modelName());
            Set<ModelId> bearers = models().stream()
                    .filter(each -> name.equalsIgnoreCase(each.modelName()))
                    .map(FoundationModel::modelId)
                    .filter(id -> !id.isContextVariant())
                    .collect(Collectors.toSet());
            NameMatch match = RESOLVER.find(name);
            if (bearers.size() == 1) {
                assertThat(match)
                        .as(name)
                        .isInstanceOfSatisfying(
                                NameMatch.Found.class,
                                found -> assertThat(bearers).containsExactly(found.modelId()));
            } else if (bearers.size() > 1) {
                assertThat(match)
                        .as(name)
                        .isInstanceOfSatisfying(
                                NameMatch.Ambiguous.class,
                                several ->
                                        assertThat(several.candidates()).containsExactlyInAnyOrderElementsOf(bearers));
            } else {
                assertThat(match).as(name).isInstanceOf(NameMatch.Ambiguous.class);
            }
        }
    }

    @Test
    void everyFormOfAProfile_resolvesToTheProfile() {
        for (InferenceProfile profile : profiles()) {
            String id = profile.inferenceProfileId();
            for (String form :
                    List.of(id, String.valueOf(profile.inferenceProfileArn()), "bedrock/" + id, id + "[1m]")) {
                assertThat(passed(form)).as(form).contains(id);
            }
        }
    }

    private static NameMatch.Found found(String name) {
        assertThat(RESOLVER.find(name)).as(name).isInstanceOf(NameMatch.Found.class);
        return (NameMatch.Found) RESOLVER.find(name);
    }

    private static Optional<String> passed(String name) {
        Resolution resolution = ROUTES.resolve(name, VIRGINIA);
        return resolution.route().map(Route::passAsModelId);
    }

    private static List<FoundationModel> models() {
        return CATALOG.regions().values().stream()
                .flatMap(region -> region.models().stream())
                .toList();
    }

    private static List<InferenceProfile> profiles() {
        Stream<InferenceProfile> all =
                CATALOG.regions().values().stream().flatMap(region -> region.profiles().stream());
        return all.toList();
    }

    private static Catalog catalog() {
        Recording recording = RecordingFile.read(Path.of("src/test/resources/golden/world-2026-01.json"));
        return new CatalogAssembler(new ArnAssociation(), Freshness.FOREVER)
                .assemble(recording.owner(), recording.observations(), recording.latencies(), recording.recordedAt());
    }
}
