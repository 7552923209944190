/** Puts the program together: which classes serve which, and how it starts. */
@NullMarked
package io.bedrockdiscovery.shell.boot;

import org.jspecify.annotations.NullMarked;
