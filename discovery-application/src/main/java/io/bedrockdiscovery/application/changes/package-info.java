/** Changes in few lines: counted, and grouped by what changed. */
@NullMarked
package io.bedrockdiscovery.application.changes;

import org.jspecify.annotations.NullMarked;
