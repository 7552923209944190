/** Stand-ins for AWS on the loopback interface, and what the adapter's tests share. */
@NullMarked
package io.bedrockdiscovery.aws.testing;

import org.jspecify.annotations.NullMarked;
