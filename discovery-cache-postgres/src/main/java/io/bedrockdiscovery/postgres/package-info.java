/** The store of a discovery in a PostgreSQL database, which the processes of many machines use at once. */
@NullMarked
package io.bedrockdiscovery.postgres;

import org.jspecify.annotations.NullMarked;
