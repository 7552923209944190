package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the filters of the program and of plugins, whatever the code of a plugin does. */
final class LoadedFiltersTest {
    private final FilterRegistry registry = FilterRegistry.withBuiltIns(List.of());
    private final LoadedFilters filters = new LoadedFilters(registry, List.of());

    /** Tests the creation of filters. */
    @Nested
    final class Creation {
        @Test
        void knownFilter_isCreated() {
            assertThat(filters.create(List.of("provider:Anthropic", "streaming:yes")))
                    .isNotNull();
            assertThat(filters.create(List.of())).isNotNull();
        }

        @Test
        void unknownFilter_isInvalid() {
            assertThatThrownBy(() -> filters.create(List.of("provider:Anthropic", "nope")))
                    .isInstanceOfSatisfying(NoAnswerException.class, end -> {
                        assertThat(end.kind()).isEqualTo(NoAnswerException.Kind.INVALID);
                        assertThat(end.lines())
                                .singleElement()
                                .asString()
                                .startsWith("there is no filter 'nope'; there are ")
                                .contains("provider");
                    });
        }

        @Test
        void argumentsThatMakeNoSense_areInvalid() {
            assertThatThrownBy(() -> filters.create(List.of("streaming:perhaps")))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class,
                            end -> assertThat(end.kind()).isEqualTo(NoAnswerException.Kind.INVALID));
        }
    }

    /** Tests what filters tell about themselves. */
    @Nested
    final class Explanations {
        @Test
        void names_areSorted() {
            registry.add(() -> List.of(new Described("a-first")));

            assertThat(filters.names())
                    .startsWith("a-first")
                    .contains("supported", "streaming")
                    .isSorted();
        }

        @Test
        void descriptions_areOneLineEachByName() {
            registry.add(() -> List.of(new Described("own")));

            assertThat(filters.descriptions())
                    .contains(Map.entry("own", "of a test"))
                    .hasSize(filters.names().size());
            assertThat(filters.descriptions().values()).doesNotContain("");
        }

        @Test
        void suggestions_areThoseOfTheFilter() {
            assertThat(filters.suggestions("streaming")).containsExactly("yes", "no");
            assertThat(filters.suggestions("nope")).isEmpty();
        }

        @Test
        void pluginThatThrows_tellsNothing() {
            registry.add(() -> List.of(
                    new Reticent("bad", () -> {
                        throw new IllegalStateException("no idea");
                    }),
                    new Reticent("missing", () -> {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }),
                    new Reticent("none", () -> {})));

            assertThat(filters.descriptions())
                    .contains(Map.entry("bad", ""), Map.entry("missing", ""), Map.entry("none", ""));
            assertThat(filters.suggestions("bad")).isEmpty();
            assertThat(filters.suggestions("missing")).isEmpty();
            assertThat(filters.suggestions("none")).isEmpty();
        }
    }

    @Test
    void problems_areIndependentOfTheListTheyCameFrom() {
        List<String> problems = new ArrayList<>(List.of("plugin jar a.jar cannot be loaded"));
        LoadedFilters loaded = new LoadedFilters(registry, problems);

        problems.clear();

        assertThat(loaded.problems()).containsExactly("plugin jar a.jar cannot be loaded");
    }

    private record Described(String name) implements FilterFactory {
        @Override
        public String description() {
            return "of a test";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return region -> region;
        }
    }

    /** A filter that fails when it is to describe itself, or returns null. */
    private record Reticent(String name, Runnable failure) implements FilterFactory {
        @Override
        public String description() {
            failure.run();
            return null;
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return region -> region;
        }

        @Override
        public List<String> suggestions() {
            failure.run();
            return null;
        }
    }
}
