/** The matrix: models by regions, with the ways to call each model from each region. */
@NullMarked
package io.bedrockdiscovery.application.matrix;

import org.jspecify.annotations.NullMarked;
