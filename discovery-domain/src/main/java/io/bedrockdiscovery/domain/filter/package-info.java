/** The built-in filters, and the registry of all filters by name. */
@NullMarked
package io.bedrockdiscovery.domain.filter;

import org.jspecify.annotations.NullMarked;
