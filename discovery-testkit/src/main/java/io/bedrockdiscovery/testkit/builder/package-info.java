/** Builders of models, profiles and whole worlds for tests, with the defaults that AWS lists most often. */
@NullMarked
package io.bedrockdiscovery.testkit.builder;

import org.jspecify.annotations.NullMarked;
