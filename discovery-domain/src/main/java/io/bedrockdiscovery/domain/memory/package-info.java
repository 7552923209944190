/** Stores that keep everything in memory. */
@NullMarked
package io.bedrockdiscovery.domain.memory;

import org.jspecify.annotations.NullMarked;
