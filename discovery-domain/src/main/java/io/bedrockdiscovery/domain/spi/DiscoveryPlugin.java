package io.bedrockdiscovery.domain.spi;

import java.util.List;

/**
 * A plugin, which adds filters. Plugins are found by {@link java.util.ServiceLoader}: a jar names its implementation in
 * {@code META-INF/services/io.bedrockdiscovery.domain.spi.DiscoveryPlugin}; the class is public and has a public
 * constructor without parameters. A plugin that throws is left out, and users are warned.
 */
public interface DiscoveryPlugin {
    /**
     * Returns the filters that the plugin adds. Called once.
     *
     * @return at least one factory; every name differs from all names of other plugins and of the built-in filters
     */
    List<FilterFactory> filterFactories();
}
