/** Tests of the script that builds and starts the program. */
@NullMarked
package io.bedrockdiscovery.launcher;

import org.jspecify.annotations.NullMarked;
