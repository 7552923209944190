package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules of matching on random ids, against the same rules written down one after the other. */
final class ModelNameResolverProperties {
    @Provide
    Arbitrary<Set<String>> ids() {
        Arbitrary<String> bases = Combinators.combine(
                        Arbitraries.of("acme", "zeta"),
                        Arbitraries.of("chat", "chat-pro", "draw"),
                        Arbitraries.of("", "-v1", "-v10", "-v2"))
                .as((provider, name, version) -> provider + "." + name + version);
        return Combinators.combine(bases, Arbitraries.of("", ":0", ":1", ":0:24k", ":0:300k", ":1:mm"))
                .as((base, rest) -> base + rest)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "chat",
                "Chat",
                "acme.chat",
                "acme.chat-v1",
                "acme.chat-v1:0",
                "acme.chat-v1:0:24k",
                "acme",
                "draw",
                "-v10",
                "zeta.draw",
                "24k",
                "chta",
                "acme.chat-v3",
                " acme.chat-v1 ",
                "",
                ":",
                "nothing like it");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void firstTierThatMatches_decides(@ForAll("ids") Set<String> ids, @ForAll("words") String word) {
        assertThat(meaning(ids, word)).isEqualTo(expected(ids, word.strip()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void id_meansItself(@ForAll("ids") Set<String> ids) {
        assertThat(ids).allSatisfy(id -> assertThat(meaning(ids, id)).isEqualTo(Set.of(id)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void contextVariant_isFoundByItsExactIdOnly(@ForAll("ids") Set<String> ids, @ForAll("words") String word) {
        if (resolver(ids).find(word) instanceof NameMatch.Found found
                && isVariant(found.modelId().value())) {
            assertThat(found.modelId().value()).endsWith(word.strip());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void suggestions_areListedModels(@ForAll("ids") Set<String> ids, @ForAll("words") String word) {
        if (resolver(ids).find(word) instanceof NameMatch.NotFound nothing) {
            assertThat(ids).containsAll(values(nothing.nearest()));
            assertThat(nothing.nearest()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyText_isFoundOrNot(@ForAll("ids") Set<String> ids, @ForAll String text) {
        assertThat(ids).containsAll(meaning(ids, text));
    }

    /** Returns the id that is meant, the candidates, or none. */
    private static Set<String> expected(Set<String> ids, String word) {
        if (word.isEmpty()) {
            return Set.of();
        }
        if (ids.contains(word)) {
            return Set.of(word);
        }
        Set<String> plain = keep(ids, id -> base(id).equals(word) && !isVariant(id));
        if (!plain.isEmpty()) {
            return plain;
        }
        Set<String> withoutProvider =
                keep(ids, id -> id.replaceFirst("^[^.]*\\.", "").equalsIgnoreCase(word));
        if (!withoutProvider.isEmpty()) {
            return withoutProvider;
        }
        for (String rest : withoutVersion(word)) {
            Set<String> found =
                    ids.contains(rest) ? Set.of(rest) : keep(ids, id -> base(id).equals(rest) && !isVariant(id));
            if (found.size() == 1) {
                return found;
            }
            if (found.isEmpty()) {
                found = keep(ids, id -> id.replaceFirst("^[^.]*\\.", "").equalsIgnoreCase(rest));
            }
            if (found.size() == 1) {
                return found;
            }
        }
        String part = word.toLowerCase(Locale.ROOT);
        Set<String> parts = keep(ids, id -> id.contains(part));
        Set<String> plainParts = keep(parts, id -> !isVariant(id));
        boolean oneBase =
                parts.stream().map(ModelNameResolverProperties::base).distinct().count() == 1;
        return oneBase && !plainParts.isEmpty() ? plainParts : parts;
    }

    /** Returns what remains of a word without its revision, and without its version, where it has them. */
    private static List<String> withoutVersion(String word) {
        if (word.matches("[^:]+:\\d+")) {
            String revised = base(word);
            return revised.matches(".+-v\\d+")
                    ? List.of(revised, revised.replaceFirst("-v\\d+$", ""))
                    : List.of(revised);
        }
        return word.matches("[^:]+-v\\d+") ? List.of(word.replaceFirst("-v\\d+$", "")) : List.of();
    }

    private static Set<String> meaning(Set<String> ids, String word) {
        NameMatch match = resolver(ids).find(word);
        if (match instanceof NameMatch.Found found) {
            return Set.of(found.modelId().value());
        }
        return match instanceof NameMatch.Ambiguous many ? values(many.candidates()) : Set.of();
    }

    private static ModelNameResolver resolver(Set<String> ids) {
        World world = World.builder()
                .region("us-east-1", region -> {
                    ids.forEach(id -> region.model(
                            FoundationModelBuilder.of(id).named(null, null).build()));
                    return region;
                })
                .build();
        return new ModelNameResolver(WorldCatalogs.of(world));
    }

    private static Set<String> values(List<ModelId> ids) {
        Set<String> values = new TreeSet<>();
        ids.forEach(id -> values.add(id.value()));
        return values;
    }

    private static Set<String> keep(Set<String> ids, Predicate<String> condition) {
        Set<String> kept = new TreeSet<>(ids);
        kept.removeIf(condition.negate());
        return kept;
    }

    private static String base(String id) {
        return id.replaceFirst(":.*", "");
    }

    private static boolean isVariant(String id) {
        return id.matches("[^:]*:[^:]*:.*");
    }
}
