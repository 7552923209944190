/** The run at build time that shows the JVM which classes commands need, over a server of its own. */
@NullMarked
package io.bedrockdiscovery.shell.training;

import org.jspecify.annotations.NullMarked;
