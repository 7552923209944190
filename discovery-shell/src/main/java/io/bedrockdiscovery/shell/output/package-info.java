/** Output of answers: tables, JSON, CSV and Markdown. */
@NullMarked
package io.bedrockdiscovery.shell.output;

import org.jspecify.annotations.NullMarked;
