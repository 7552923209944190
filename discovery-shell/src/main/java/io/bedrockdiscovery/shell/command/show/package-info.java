/** The commands that show one thing. */
@NullMarked
package io.bedrockdiscovery.shell.command.show;

import org.jspecify.annotations.NullMarked;
