/** The delivery of answers to other programs over HTTPS. */
@NullMarked
package io.bedrockdiscovery.application.webhook;

import org.jspecify.annotations.NullMarked;
