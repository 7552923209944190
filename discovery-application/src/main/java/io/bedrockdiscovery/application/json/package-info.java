/** JSON: the objects of answers, and one codec that writes and reads them. */
@NullMarked
package io.bedrockdiscovery.application.json;

import org.jspecify.annotations.NullMarked;
