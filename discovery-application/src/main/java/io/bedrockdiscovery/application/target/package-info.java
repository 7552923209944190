/** Questions about an account's own targets and about bedrock-mantle, and their answers. */
@NullMarked
package io.bedrockdiscovery.application.target;

import org.jspecify.annotations.NullMarked;
