/** Regions and destinations in few words, by geography. */
@NullMarked
package io.bedrockdiscovery.application.geography;

import org.jspecify.annotations.NullMarked;
