/** What is known of Bedrock: observations with their age, failures with their reason, and the immutable catalogue that indexes them. */
@NullMarked
package io.bedrockdiscovery.domain.knowledge;

import org.jspecify.annotations.NullMarked;
