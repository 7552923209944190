/** The SDK's clients, its configuration and its knowledge of regions and partitions. */
@NullMarked
package io.bedrockdiscovery.aws.internal.sdk;

import org.jspecify.annotations.NullMarked;
