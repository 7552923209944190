/** The immutable, indexed catalogue made of observations, and the association of profiles with models. */
@NullMarked
package io.bedrockdiscovery.domain.catalog;

import org.jspecify.annotations.NullMarked;
