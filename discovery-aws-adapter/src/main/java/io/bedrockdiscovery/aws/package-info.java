/**
 * Amazon Bedrock as the sources of a discovery, over the AWS SDK; {@link io.bedrockdiscovery.aws.AwsBedrock} is the
 * entry.
 */
@NullMarked
package io.bedrockdiscovery.aws;

import org.jspecify.annotations.NullMarked;
