/** The terminal: the interactive shell, commands from a pipe, progress and Ctrl-C. */
@NullMarked
package io.bedrockdiscovery.shell.terminal;

import org.jspecify.annotations.NullMarked;
