/** Everything that an account can pass as a model's id, its own targets included, and the models of bedrock-mantle. */
@NullMarked
package io.bedrockdiscovery.domain.target;

import org.jspecify.annotations.NullMarked;
