/** The interfaces that a plugin implements to add filters. */
@NullMarked
package io.bedrockdiscovery.domain.spi;

import org.jspecify.annotations.NullMarked;
