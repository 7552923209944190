/** Resolves the names that users hold to models, profiles and regions. */
@NullMarked
package io.bedrockdiscovery.domain.lookup;

import org.jspecify.annotations.NullMarked;
