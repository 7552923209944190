/** A test kit for services that use a discovery, and for adapters of its ports; the entry point is {@link TestDiscovery}. */
@NullMarked
package io.bedrockdiscovery.testkit;

import org.jspecify.annotations.NullMarked;
