/** Fakes of the sources, a clock and a listener for tests: in memory, deterministic, and failing on request. */
@NullMarked
package io.bedrockdiscovery.testkit.fake;

import org.jspecify.annotations.NullMarked;
