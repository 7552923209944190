/** The entry points of the library, which discovers the Amazon Bedrock models that an account can use. */
@NullMarked
package io.bedrockdiscovery.domain;

import org.jspecify.annotations.NullMarked;
