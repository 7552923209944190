/** The HTTP client that all SDK clients share: timed, interruptible, with bounded answers. */
@NullMarked
package io.bedrockdiscovery.aws.internal.http;

import org.jspecify.annotations.NullMarked;
