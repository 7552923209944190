/** Answers from the catalogue: models, profiles, the best region and how a model may be called from it. */
@NullMarked
package io.bedrockdiscovery.domain.query;

import org.jspecify.annotations.NullMarked;
