/** Contracts of the ports, as abstract JUnit tests that an adapter extends in a few lines. */
@NullMarked
package io.bedrockdiscovery.testkit.contract;

import org.jspecify.annotations.NullMarked;
