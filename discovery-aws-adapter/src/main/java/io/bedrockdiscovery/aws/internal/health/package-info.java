/** Checks credentials, region, endpoints and clock. */
@NullMarked
package io.bedrockdiscovery.aws.internal.health;

import org.jspecify.annotations.NullMarked;
