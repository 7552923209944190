/** The harness of tests: runs lines in this process, over fakes, and captures what they print. */
@NullMarked
package io.bedrockdiscovery.shell.testing;

import org.jspecify.annotations.NullMarked;
