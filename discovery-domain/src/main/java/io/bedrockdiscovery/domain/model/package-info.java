/** The nouns of Amazon Bedrock: regions, foundation models, inference profiles, ARNs, and the vocabularies of AWS. */
@NullMarked
package io.bedrockdiscovery.domain.model;

import org.jspecify.annotations.NullMarked;
