package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.spi.FilterFactory;
import io.bedrockdiscovery.shell.render.Plain;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be said of filters, of which some are other people's code: what throws here is left out. */
public final class Filters {
    private final Supplier<FilterStock> stock;

    /** Plugins are loaded when they are first needed. */
    public Filters(Supplier<FilterStock> stock) {
        this.stock = requireNonNull(stock, "stock is null");
    }

    FilterStock stock() {
        return stock.get();
    }

    List<String> names() {
        return List.copyOf(factories().keySet());
    }

    /** A line for people about each, by name. */
    SortedMap<String, String> descriptions() {
        SortedMap<String, String> lines = new TreeMap<>();
        factories().forEach((name, factory) -> lines.put(name, said(factory, FilterFactory::description, "")));
        return lines;
    }

    /** Arguments worth offering; none where there is no such filter. */
    List<String> suggestions(String name) {
        FilterFactory factory = factories().get(name);
        return factory == null ? List.of() : said(factory, FilterFactory::suggestions, List.<String>of());
    }

    private SortedMap<String, FilterFactory> factories() {
        return stock.get().register().factories();
    }

    private static <T> T said(FilterFactory factory, Function<FilterFactory, T> question, T otherwise) {
        try {
            return requireNonNull(question.apply(factory), "it said nothing");
        } catch (RuntimeException | LinkageError e) {
            return otherwise;
        }
    }

    /** Whether somebody could type this word. */
    static boolean canBeTyped(String word) {
        return !word.isEmpty() && Plain.line(word).equals(word) && word.chars().noneMatch(Character::isWhitespace);
    }
}
