/** Differences between two regions or two accounts: the models that can be called from one and not from the other. */
@NullMarked
package io.bedrockdiscovery.application.diff;

import org.jspecify.annotations.NullMarked;
