/** Sessions over fakes, and a document that tests can read. */
@NullMarked
package io.bedrockdiscovery.application.testing;

import org.jspecify.annotations.NullMarked;
