package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The filters of the program and of its plugins. What the code of a plugin throws when it describes itself is left out.
 *
 * @param problems the reasons why filters are missing that were meant to be there, in lines for users
 */
public record LoadedFilters(FilterRegistry registry, List<String> problems) {
    public LoadedFilters {
        requireNonNull(registry, "registry is null");
        problems = List.copyOf(problems);
    }

    /**
     * Creates a filter that applies all of these, such as {@code provider:Anthropic}, one after the other.
     *
     * @throws NoAnswerException if one of them does not exist or its arguments make no sense
     */
    public DiscoveryFilter create(List<String> texts) {
        try {
            return registry.create(texts);
        } catch (FilterException e) {
            throw NoAnswerException.invalid(e.getMessage());
        }
    }

    /** Returns the names of all filters, sorted. */
    public List<String> names() {
        return List.copyOf(registry.factories().keySet());
    }

    /** Returns one line about each filter, by name. */
    public SortedMap<String, String> descriptions() {
        SortedMap<String, String> lines = new TreeMap<>();
        registry.factories().forEach((name, factory) -> lines.put(name, ask(factory, FilterFactory::description, "")));
        return lines;
    }

    /** Returns the arguments that a filter suggests; none where there is no such filter. */
    public List<String> suggestions(String name) {
        FilterFactory factory = registry.factories().get(name);
        return factory == null ? List.of() : ask(factory, FilterFactory::suggestions, List.<String>of());
    }

    private static <T> T ask(FilterFactory factory, Function<FilterFactory, T> question, T otherwise) {
        try {
            return requireNonNull(question.apply(factory), "it returned null");
        } catch (RuntimeException | LinkageError e) {
            return otherwise;
        }
    }
}
