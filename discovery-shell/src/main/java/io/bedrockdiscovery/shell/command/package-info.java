/** Commands: one class a command, from its arguments to a question. */
@NullMarked
package io.bedrockdiscovery.shell.command;

import org.jspecify.annotations.NullMarked;
