/** The application layer, which every front end shares: questions, answers, sessions and recordings. */
@NullMarked
package io.bedrockdiscovery.application;

import org.jspecify.annotations.NullMarked;
