/** The command line: one parse of a line, its execution, and exit codes. */
@NullMarked
package io.bedrockdiscovery.shell.cli;

import org.jspecify.annotations.NullMarked;
