/**
 * Observations of Bedrock: answers with their age, failures with their reason, and the rule by which they are merged.
 */
@NullMarked
package io.bedrockdiscovery.domain.observation;

import org.jspecify.annotations.NullMarked;
