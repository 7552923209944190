/** Makes plugin jars from source, for tests of whoever writes or loads plugins. */
@NullMarked
package io.bedrockdiscovery.testkit.plugin;

import org.jspecify.annotations.NullMarked;
