/** Recognises the error texts of Bedrock and its clients, and tells their causes and remedies. */
@NullMarked
package io.bedrockdiscovery.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
