/** The combined scan: every region, models and profiles in one pass, and the report of what it learnt. */
@NullMarked
package io.bedrockdiscovery.domain.scan;

import org.jspecify.annotations.NullMarked;
