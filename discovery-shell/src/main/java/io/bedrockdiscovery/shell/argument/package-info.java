/** Arguments that several commands share: mixins, converters and completions. */
@NullMarked
package io.bedrockdiscovery.shell.argument;

import org.jspecify.annotations.NullMarked;
