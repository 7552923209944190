/** The filters that come with the platform, and the register in which all filters stand. */
@NullMarked
package io.bedrockdiscovery.domain.filter;

import org.jspecify.annotations.NullMarked;
