/** The user's credentials: found where the SDK finds them, fetched once for all clients. */
@NullMarked
package io.bedrockdiscovery.aws.internal.credentials;

import org.jspecify.annotations.NullMarked;
