/** Classifies everything that a call can throw by the domain's reasons, with a message that tells what to do. */
@NullMarked
package io.bedrockdiscovery.aws.internal.failure;

import org.jspecify.annotations.NullMarked;
