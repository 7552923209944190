/**
 * The entry points of the library, which discovers the Amazon Bedrock models that an account can use. {@link
 * io.bedrockdiscovery.domain.BedrockDiscovery} has every question; its builder takes the settings. A program makes one over
 * the sources of an adapter and a store, calls {@code refresh} or {@code refreshEvery}, and asks; {@link
 * io.bedrockdiscovery.domain.observation.Knowledge} in the answers tells whether an empty one means that there is nothing.
 * Closing goes the other way round: the discovery first, then the store and the adapter.
 */
@NullMarked
package io.bedrockdiscovery.domain;

import org.jspecify.annotations.NullMarked;
