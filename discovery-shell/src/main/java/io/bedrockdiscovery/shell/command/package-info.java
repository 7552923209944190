/** The commands: what each one asks, and how its answer and its exit code come about. */
@NullMarked
package io.bedrockdiscovery.shell.command;

import org.jspecify.annotations.NullMarked;
