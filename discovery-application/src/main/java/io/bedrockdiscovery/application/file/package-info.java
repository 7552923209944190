/** Files that users name: written privately and as a whole, or printed. */
@NullMarked
package io.bedrockdiscovery.application.file;

import org.jspecify.annotations.NullMarked;
