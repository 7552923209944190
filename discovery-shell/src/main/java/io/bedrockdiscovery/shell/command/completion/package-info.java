/** The command that prints completion scripts for command shells. */
@NullMarked
package io.bedrockdiscovery.shell.command.completion;

import org.jspecify.annotations.NullMarked;
