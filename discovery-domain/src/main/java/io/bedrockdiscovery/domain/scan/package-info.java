/** The combined scan of all regions, for models and profiles in one pass, and its report. */
@NullMarked
package io.bedrockdiscovery.domain.scan;

import org.jspecify.annotations.NullMarked;
