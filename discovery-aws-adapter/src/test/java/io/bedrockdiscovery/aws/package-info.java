/** The adapter against a stand-in for AWS on the loopback interface, through the real SDK. */
@NullMarked
package io.bedrockdiscovery.aws;

import org.jspecify.annotations.NullMarked;
