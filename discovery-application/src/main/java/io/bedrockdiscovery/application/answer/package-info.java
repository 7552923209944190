/** Answers: one class a question, with its JSON and its columns. */
@NullMarked
package io.bedrockdiscovery.application.answer;

import org.jspecify.annotations.NullMarked;
