/** The defaults of options, from the user's settings. */
@NullMarked
package io.bedrockdiscovery.shell.defaults;

import org.jspecify.annotations.NullMarked;
