/** Changes between two points in the history of an account. */
@NullMarked
package io.bedrockdiscovery.domain.change;

import org.jspecify.annotations.NullMarked;
