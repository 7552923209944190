/** Checks of an account's access to a model. */
@NullMarked
package io.bedrockdiscovery.domain.access;

import org.jspecify.annotations.NullMarked;
