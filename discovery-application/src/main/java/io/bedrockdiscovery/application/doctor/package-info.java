/** Checks what the program depends on, and explains error texts with what is known of the account. */
@NullMarked
package io.bedrockdiscovery.application.doctor;

import org.jspecify.annotations.NullMarked;
