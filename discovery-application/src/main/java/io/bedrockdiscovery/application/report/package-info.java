/** The report: one page for a browser, with everything that is known. */
@NullMarked
package io.bedrockdiscovery.application.report;

import org.jspecify.annotations.NullMarked;
