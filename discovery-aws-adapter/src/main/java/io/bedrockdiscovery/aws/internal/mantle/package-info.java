/** Signed requests to bedrock-mantle, for which the SDK has no client, and the reading of its answers. */
@NullMarked
package io.bedrockdiscovery.aws.internal.mantle;

import org.jspecify.annotations.NullMarked;
