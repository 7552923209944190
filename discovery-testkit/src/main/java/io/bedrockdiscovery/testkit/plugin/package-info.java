/** Plugin jars made from source, for tests of plugins and of programs that load them. */
@NullMarked
package io.bedrockdiscovery.testkit.plugin;

import org.jspecify.annotations.NullMarked;
