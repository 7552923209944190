/** The lists that an answer needs and that were never seen, with the reasons, for users. */
@NullMarked
package io.bedrockdiscovery.application.unseen;

import org.jspecify.annotations.NullMarked;
