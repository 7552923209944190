/** Questions: one class a command, from its parameters to a response. */
@NullMarked
package io.bedrockdiscovery.application.question;

import org.jspecify.annotations.NullMarked;
