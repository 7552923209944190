/** The domain's ports over the AWS SDK: regions, models, profiles, the caller, side by side and timed; {@link io.bedrockdiscovery.aws.AwsBedrock} is the way in. */
@NullMarked
package io.bedrockdiscovery.aws;

import org.jspecify.annotations.NullMarked;
