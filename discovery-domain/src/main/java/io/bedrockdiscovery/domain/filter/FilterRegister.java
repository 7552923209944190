package io.bedrockdiscovery.domain.filter;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * All filters by name. A plugin enters whole or not at all, and takes nobody's name. For one thread while plugins enter,
 * for many afterwards.
 */
public final class FilterRegister {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final SortedMap<String, FilterFactory> factories = new TreeMap<>();

    /** Takes in a plugin's filters. @throws FilterException where it throws, adds nothing, or a name cannot be used */
    public void add(DiscoveryPlugin plugin) {
        String who = "plugin " + plugin.getClass().getName();
        SortedMap<String, FilterFactory> added = guarded(who + " failed", () -> added(who, plugin.filterFactories()));
        if (added.isEmpty()) {
            throw new FilterException(who + " adds nothing");
        }
        factories.putAll(added);
    }

    private SortedMap<String, FilterFactory> added(String who, List<FilterFactory> offered) {
        SortedMap<String, FilterFactory> added = new TreeMap<>();
        for (FilterFactory factory : offered) {
            String name = factory.name();
            if (!NAME.matcher(name).matches()) {
                throw new FilterException(who + " calls a filter '" + Printable.of(name)
                        + "'; a name has lower-case letters, digits and single hyphens");
            }
            if (factories.containsKey(name) || added.put(name, factory) != null) {
                throw new FilterException(who + " adds a filter '" + name + "', which there is already");
            }
        }
        return added;
    }

    /** All factories by name. */
    public SortedMap<String, FilterFactory> factories() {
        return Collections.unmodifiableSortedMap(factories);
    }

    /** The filter that {@code NAME[:ARGUMENT,…]} asks for. @throws FilterException where there is none */
    public DiscoveryFilter create(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        FilterFactory factory = factories.get(name);
        if (factory == null) {
            throw new FilterException("there is no filter '" + Printable.of(name) + "'; there are "
                    + String.join(", ", factories.keySet()));
        }
        List<String> arguments = colon < 0 ? List.of() : arguments(text.substring(colon + 1));
        DiscoveryFilter filter = guarded("filter " + name, () -> factory.create(arguments));
        return region -> guarded("filter " + name + " failed", () -> filter.apply(region));
    }

    /** All of these filters, one after the other. */
    public DiscoveryFilter create(Collection<String> texts) {
        List<DiscoveryFilter> filters = texts.stream().map(this::create).toList();
        return region -> {
            RegionKnowledge shown = region;
            for (DiscoveryFilter filter : filters) {
                shown = filter.apply(shown);
            }
            return shown;
        };
    }

    private static List<String> arguments(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(argument -> !argument.isEmpty())
                .toList();
    }

    /** Whatever a plugin's code throws becomes one line; a null is no better. */
    private static <T> T guarded(String what, Supplier<T> work) {
        try {
            return requireNonNull(work.get(), "it gave nothing");
        } catch (FilterException e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new FilterException(what + ": " + Printable.of(message), e);
        }
    }
}
