package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.observation.ListCall;
import org.jspecify.annotations.Nullable;

/** A call: a list call of a region, or the one for the list of regions, where both parts are null. */
record CallKey(@Nullable String region, @Nullable ListCall call) {
    static final CallKey LISTING = new CallKey(null, null);
}
