package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every id with one letter deleted, inserted, replaced or swapped: none means another model unless that is said. */
final class ModelNameEditsTest {
    private static final String FEW_LETTERS = "1";
    private static final String ALL_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-.:";
    private static final Catalog WORLD_OF_2026 = worldOf2026();
    private static final UnaryOperator<NameMatch> AS_IT_IS = UnaryOperator.identity();

    @Test
    void editedIdOfTheSampleWorld_neverSilentlyMeansAnotherModel() {
        assertThat(silentlyMistaken(WorldCatalogs.SAMPLE, FEW_LETTERS, AS_IT_IS))
                .isEmpty();
    }

    @Test
    void editedIdOfAllModelsOf2026_neverSilentlyMeansAnotherModel() {
        assertThat(silentlyMistaken(WORLD_OF_2026, FEW_LETTERS, AS_IT_IS)).isEmpty();
    }

    @Test
    @Tag("campaign")
    void idEditedWithAnyLetter_neverSilentlyMeansAnotherModel() {
        assertThat(silentlyMistaken(WorldCatalogs.SAMPLE, ALL_LETTERS, AS_IT_IS))
                .isEmpty();
        assertThat(silentlyMistaken(WORLD_OF_2026, ALL_LETTERS, AS_IT_IS)).isEmpty();
    }

    @Test
    void resolverThatKeepsItsCorrectionsToItself_isFound() {
        assertThat(silentlyMistaken(WorldCatalogs.SAMPLE, FEW_LETTERS, ModelNameEditsTest::withoutNotes))
                .isNotEmpty();
    }

    /** Returns what is wrong, a line for each edit that means another model without a word. */
    private static List<String> silentlyMistaken(Catalog catalog, String letters, UnaryOperator<NameMatch> answer) {
        NameIndex index = new NameIndex(catalog);
        ModelNameResolver resolver = new ModelNameResolver(index, any -> List.of());
        Set<ModelId> ids = index.models(any -> true);
        Set<String> bases = new TreeSet<>();
        ids.forEach(id -> bases.add(id.base()));
        List<String> mistakes = Collections.synchronizedList(new ArrayList<>());
        ids.parallelStream().forEach(id -> {
            for (String edit : edits(id.value(), letters)) {
                boolean exact = index.isListed(edit) || bases.contains(edit);
                if (!exact
                        && answer.apply(resolver.find(edit)) instanceof NameMatch.Found found
                        && !found.modelId().equals(id)
                        && found.notes().isEmpty()) {
                    mistakes.add(id + " as " + edit + " means " + found.readAs());
                }
            }
        });
        return mistakes;
    }

    private static Set<String> edits(String id, String letters) {
        Set<String> edits = new TreeSet<>();
        for (int at = 0; at <= id.length(); at++) {
            String head = id.substring(0, at);
            String tail = id.substring(at);
            for (int each = 0; each < letters.length(); each++) {
                char letter = letters.charAt(each);
                edits.add(head + letter + tail);
                if (!tail.isEmpty()) {
                    edits.add(head + letter + tail.substring(1));
                }
            }
            if (!tail.isEmpty()) {
                edits.add(head + tail.substring(1));
            }
            if (tail.length() > 1) {
                edits.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
        }
        edits.remove(id);
        return edits;
    }

    private static NameMatch withoutNotes(NameMatch match) {
        return match instanceof NameMatch.Found found
                ? new NameMatch.Found(found.modelId(), found.profile(), found.from(), List.of(), found.unknown())
                : match;
    }

    /** The models and system-defined profiles that one account was shown in us-east-1 in January 2026. */
    private static Catalog worldOf2026() {
        return WorldCatalogs.of(World.builder()
                .region("us-east-1", region -> {
                    for (String line : lines("models-2026-01.txt")) {
                        String[] model = line.split("\\|", -1);
                        region.model(FoundationModelBuilder.of(model[0])
                                .named(model[1], model[2])
                                .build());
                    }
                    for (String line : lines("profiles-2026-01.txt")) {
                        String[] profile = line.split("\\|", -1);
                        region.profile(InferenceProfileBuilder.systemDefined(profile[0])
                                .routing(profile[1], "us-east-1")
                                .build());
                    }
                    return region;
                })
                .build());
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(ModelNameEditsTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
