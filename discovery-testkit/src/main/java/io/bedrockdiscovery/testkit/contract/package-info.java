/**
 * Contracts of the ports, as abstract JUnit tests that an adapter extends in a few lines. They need JUnit Jupiter and
 * AssertJ on the test class path, which this module does not bring along.
 */
@NullMarked
package io.bedrockdiscovery.testkit.contract;

import org.jspecify.annotations.NullMarked;
