/** The summary that leads the report of a scan. */
@NullMarked
package io.bedrockdiscovery.application.summary;

import org.jspecify.annotations.NullMarked;
