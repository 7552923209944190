/** An extension of JUnit Jupiter for tests of services. It needs JUnit Jupiter on the test class path. */
@NullMarked
package io.bedrockdiscovery.testkit.junit;

import org.jspecify.annotations.NullMarked;
