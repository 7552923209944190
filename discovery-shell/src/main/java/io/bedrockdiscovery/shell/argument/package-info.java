/** The parts that commands are made of: mixins that several share, converters and completions. */
@NullMarked
package io.bedrockdiscovery.shell.argument;

import org.jspecify.annotations.NullMarked;
