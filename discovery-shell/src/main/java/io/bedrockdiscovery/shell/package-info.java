/** The program's entry. */
@NullMarked
package io.bedrockdiscovery.shell;

import org.jspecify.annotations.NullMarked;
