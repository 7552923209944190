package io.bedrockdiscovery.shell.argument;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that names are completed first, and then the suggestions of the filter, whatever a plugin does. */
final class FilterCompletionsTest {
    private final FilterRegistry registry = FilterRegistry.withBuiltIns(List.of());
    private final FilterCompletions completions = new FilterCompletions(new Source());

    @Test
    void names_comeFirst() {
        assertThat(completions).contains("streaming", "supported");
        assertThat(completions.after("str")).contains("streaming");
    }

    @Test
    void suggestions_followTheColonAndEveryComma() {
        assertThat(completions.after("streaming:")).containsExactly("streaming:yes", "streaming:no");
        assertThat(completions.after("lifecycle:ACTIVE,L"))
                .containsExactly("lifecycle:ACTIVE,ACTIVE", "lifecycle:ACTIVE,LEGACY");
        assertThat(completions.after("nope:")).isEmpty();
        assertThat(completions.after("provider:")).isEmpty();
    }

    @Test
    void pluginThatThrows_suggestsNothing() {
        registry.add(
                () -> List.of(new Suggesting("bad", null), new Suggesting("odd", List.of("fine", "\u001b[2J", ""))));

        assertThat(completions.after("bad:")).isEmpty();
        assertThat(completions.after("odd:")).containsExactly("odd:fine");
    }

    private final class Source implements CompletionSource {
        @Override
        public Optional<Catalog> catalog() {
            return Optional.empty();
        }

        @Override
        public SortedMap<String, String> accounts() {
            return Collections.emptySortedMap();
        }

        @Override
        public LoadedFilters filters() {
            return new LoadedFilters(registry, List.of());
        }
    }

    private record Suggesting(String name, @Nullable List<String> words) implements FilterFactory {
        @Override
        public String description() {
            return "of a test";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            return region -> region;
        }

        @Override
        public List<String> suggestions() {
            if (words == null) {
                throw new IllegalStateException("no idea");
            }
            return words;
        }
    }
}
