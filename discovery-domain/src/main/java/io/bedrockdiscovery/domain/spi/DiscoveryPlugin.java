package io.bedrockdiscovery.domain.spi;

import java.util.List;

/**
 * What a plugin adds. Found by {@link java.util.ServiceLoader}: a jar names its implementation in {@code
 * META-INF/services/io.bedrockdiscovery.domain.spi.DiscoveryPlugin}; the class is public and has a public constructor
 * without parameters. A plugin that throws is left out, with a line for people.
 */
public interface DiscoveryPlugin {
    /** The filters it adds; asked once. Names must differ from those of every other plugin. */
    List<FilterFactory> filterFactories();
}
