/** The ports: interfaces through which the domain asks the outside world, each with its contract in its Javadoc. */
@NullMarked
package io.bedrockdiscovery.domain.port;

import org.jspecify.annotations.NullMarked;
