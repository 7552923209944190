/** Makes the documents that the program itself describes, and tests that the committed ones are current. */
@NullMarked
package io.bedrockdiscovery.documentation;

import org.jspecify.annotations.NullMarked;
