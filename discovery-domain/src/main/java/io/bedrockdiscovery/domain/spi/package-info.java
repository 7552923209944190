/** What a plugin implements: a service that hands out named filter factories. */
@NullMarked
package io.bedrockdiscovery.domain.spi;

import org.jspecify.annotations.NullMarked;
