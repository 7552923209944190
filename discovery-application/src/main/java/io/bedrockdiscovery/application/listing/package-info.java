/** Lists that people search: what belongs to each thing of the list, over all regions. */
@NullMarked
package io.bedrockdiscovery.application.listing;

import org.jspecify.annotations.NullMarked;
