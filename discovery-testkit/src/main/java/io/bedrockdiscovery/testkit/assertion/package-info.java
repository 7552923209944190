/** Assertions about discoveries and their answers, in the style of AssertJ. They need AssertJ on the test class path. */
@NullMarked
package io.bedrockdiscovery.testkit.assertion;

import org.jspecify.annotations.NullMarked;
