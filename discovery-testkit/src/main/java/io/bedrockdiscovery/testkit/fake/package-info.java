/** A fake of every port: in memory, deterministic, and failing where it is told to. */
@NullMarked
package io.bedrockdiscovery.testkit.fake;

import org.jspecify.annotations.NullMarked;
