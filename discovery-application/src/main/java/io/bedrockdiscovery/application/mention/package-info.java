/** The finding of Bedrock's ids and ARNs in texts of any kind. */
@NullMarked
package io.bedrockdiscovery.application.mention;

import org.jspecify.annotations.NullMarked;
