/** What Amazon Bedrock is made of: regions, foundation models, inference profiles, ARNs and the vocabularies AWS uses for them. */
@NullMarked
package io.bedrockdiscovery.domain.model;

import org.jspecify.annotations.NullMarked;
