/** Runs the calls of many regions at once: on threads, or one after the other. */
@NullMarked
package io.bedrockdiscovery.domain.fanout;

import org.jspecify.annotations.NullMarked;
