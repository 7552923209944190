/** The store of a discovery in one SQLite file, which several threads and processes may use at once. */
@NullMarked
package io.bedrockdiscovery.sqlite;

import org.jspecify.annotations.NullMarked;
