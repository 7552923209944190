/** Residency rules: the countries of regions, and checks that a call runs in allowed places only. */
@NullMarked
package io.bedrockdiscovery.domain.residency;

import org.jspecify.annotations.NullMarked;
