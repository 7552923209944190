/** The check of texts for ids of Bedrock that are gone, end, or cannot be called as asked. */
@NullMarked
package io.bedrockdiscovery.application.check;

import org.jspecify.annotations.NullMarked;
