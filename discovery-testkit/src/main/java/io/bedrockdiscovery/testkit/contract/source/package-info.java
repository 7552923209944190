/** Contracts of the sources that are asked when an answer needs them, and not by every scan. */
@NullMarked
package io.bedrockdiscovery.testkit.contract.source;

import org.jspecify.annotations.NullMarked;
