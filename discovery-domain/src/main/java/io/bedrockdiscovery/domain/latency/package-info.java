/** Measurement of the latency to regions. */
@NullMarked
package io.bedrockdiscovery.domain.latency;

import org.jspecify.annotations.NullMarked;
