package io.bedrockdiscovery.domain.filter;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Registers filters by name. A plugin is registered whole or not at all, and may not reuse a name. Not thread-safe
 * while plugins are registered; safe for concurrent reads afterwards.
 */
public final class FilterRegistry {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final SortedMap<String, FilterFactory> factories = new TreeMap<>();

    /** Creates a registry without any filter. */
    public FilterRegistry() {}

    /**
     * Returns a registry of the built-in filters.
     *
     * @param supported the models that {@code supported} keeps where no ids are given with it; may be empty
     */
    public static FilterRegistry withBuiltIns(Collection<ModelId> supported) {
        FilterRegistry registry = new FilterRegistry();
        registry.add(new BuiltInFilters(supported));
        return registry;
    }

    /**
     * Registers the filters of a plugin.
     *
     * @throws FilterException if the plugin throws, adds nothing, or uses a name that is malformed or taken
     */
    public void add(DiscoveryPlugin plugin) {
        String subject = "plugin " + plugin.getClass().getName();
        SortedMap<String, FilterFactory> added =
                guarded(subject + " failed", () -> added(subject, plugin.filterFactories()));
        if (added.isEmpty()) {
            throw new FilterException(subject + " adds nothing");
        }
        factories.putAll(added);
    }

    private SortedMap<String, FilterFactory> added(String subject, List<FilterFactory> offered) {
        SortedMap<String, FilterFactory> added = new TreeMap<>();
        for (FilterFactory factory : offered) {
            String name = factory.name();
            if (!NAME.matcher(name).matches()) {
                throw new FilterException(subject + " calls a filter '" + SafeText.of(name)
                        + "'; a name has lower-case letters, digits and single hyphens");
            }
            if (factories.containsKey(name) || added.put(name, factory) != null) {
                throw new FilterException(subject + " adds a filter '" + name + "', but another filter has that name");
            }
        }
        return added;
    }

    /** Returns all factories, by name. */
    public SortedMap<String, FilterFactory> factories() {
        return Collections.unmodifiableSortedMap(factories);
    }

    /**
     * Creates the filter that a user asks for. An exception of the filter itself leaves it as a {@link
     * FilterException}.
     *
     * @param text the name and the arguments, as {@code NAME[:ARGUMENT,…]}
     * @throws FilterException if there is no such filter, or if it refuses the arguments
     */
    public DiscoveryFilter create(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        FilterFactory factory = factories.get(name);
        if (factory == null) {
            throw new FilterException("there is no filter '" + SafeText.of(name) + "'; there are "
                    + String.join(", ", factories.keySet()));
        }
        List<String> arguments = colon < 0 ? List.of() : arguments(text.substring(colon + 1));
        DiscoveryFilter filter = guarded("filter " + name, () -> factory.create(arguments));
        return region -> guarded("filter " + name + " failed", () -> filter.apply(region));
    }

    /**
     * Creates a filter that applies several filters, one after the other.
     *
     * @param texts the filters, each as {@code NAME[:ARGUMENT,…]}; without any, everything is kept
     * @throws FilterException if one of them cannot be created
     */
    public DiscoveryFilter create(Collection<String> texts) {
        List<DiscoveryFilter> filters = texts.stream().map(this::create).toList();
        return region -> {
            CatalogRegion shown = region;
            for (DiscoveryFilter filter : filters) {
                shown = filter.apply(shown);
            }
            return shown;
        };
    }

    /**
     * Returns the arguments of built-in filters that no known model has.
     *
     * @param texts the filters, each as {@code NAME[:ARGUMENT,…]}
     * @param models every known model
     */
    public List<UnknownValue> unknownValues(Collection<String> texts, Collection<FoundationModel> models) {
        List<UnknownValue> unknown = new ArrayList<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            if (colon >= 0
                    && factories.get(text.substring(0, colon)) instanceof ModelFilter filter
                    && filter.vocabulary() != null) {
                ModelVocabulary vocabulary = filter.vocabulary();
                arguments(text.substring(colon + 1))
                        .forEach(each ->
                                UnknownValue.of(vocabulary, each, models).ifPresent(unknown::add));
            }
        }
        return unknown;
    }

    private static List<String> arguments(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(argument -> !argument.isEmpty())
                .toList();
    }

    /**
     * Runs the code of a plugin. Turns any exception into one with a line for users; a null result counts as a failure.
     */
    private static <T> T guarded(String context, Supplier<T> work) {
        try {
            return requireNonNull(work.get(), "it returned null");
        } catch (FilterException e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new FilterException(context + ": " + SafeText.of(message), e);
        }
    }
}
