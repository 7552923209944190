/** Start of the program: the Guice modules, the files of the user, and the plugins. */
@NullMarked
package io.bedrockdiscovery.shell.boot;

import org.jspecify.annotations.NullMarked;
