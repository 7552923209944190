/** What the domain asks of the outside world; one interface a file, its contract in its Javadoc. */
@NullMarked
package io.bedrockdiscovery.domain.port;

import org.jspecify.annotations.NullMarked;
