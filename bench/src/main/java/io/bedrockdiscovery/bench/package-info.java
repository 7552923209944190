/** Benchmarks that have a limit, and the checks that hold them to it. */
@NullMarked
package io.bedrockdiscovery.bench;

import org.jspecify.annotations.NullMarked;
