/** Builders of models, profiles and whole worlds, with defaults that AWS itself lists. */
@NullMarked
package io.bedrockdiscovery.testkit.builder;

import org.jspecify.annotations.NullMarked;
