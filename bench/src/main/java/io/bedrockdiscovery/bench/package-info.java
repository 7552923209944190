/** Benchmarks with limits, and the checks that hold them to the limits. */
@NullMarked
package io.bedrockdiscovery.bench;

import org.jspecify.annotations.NullMarked;
