/** Tells the state of what the program depends on. */
@NullMarked
package io.bedrockdiscovery.domain.health;

import org.jspecify.annotations.NullMarked;
